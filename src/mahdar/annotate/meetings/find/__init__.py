"""Where a sentence tells of a contact: the nouns and verbs that speak of one, and what carries them."""
