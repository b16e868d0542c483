"""From the places of one contact to its record."""
