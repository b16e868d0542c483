"""Contacts that no rule tells, from the weights of all words of a sentence together.

Ways of telling a contact are many and most are rare. What the rules leave is weighed: `signs` names what a sentence
has (its words in pairs, the kinds of names, what this layer knows of its words), a table of weights learned from
labelled stories (`knowledge/ar/meetings/weights.tsv`, made by `training.contacts`) says what each speaks for, and
`propose` makes a contact of a sentence that speaks for one clearly and names two sides. It carries a doubt.
"""
