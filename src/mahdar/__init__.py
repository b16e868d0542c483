"""Mahdar: raw Arabic news pages in, the sourced record of a diplomatic track out."""

__version__ = "0.1.0"
