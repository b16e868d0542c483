"""How a contact stands: tense, mood, negation, what governs its noun and what is said of it."""
