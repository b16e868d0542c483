"""Which places of a page speak of the same contact, and what keeps two apart."""
