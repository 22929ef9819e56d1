"""What we promise of everything between Telegram and the coach."""
