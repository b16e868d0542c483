"""Who takes part: names right and left of a contact, what its words leave out, and where it is."""
