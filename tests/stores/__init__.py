"""What we promise about remembering."""
