"""What a person who works on the coach starts now and then, and whoever runs it never needs."""
