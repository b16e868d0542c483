"""Arabic text itself: folding, tokens, clitics, sentences, numbers, and the one lexicon pass."""
