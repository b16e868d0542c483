"""Captures in, documents out: one module per kind of capture."""

from mahdar.read.captures import Problem, read_captures

__all__ = ["Problem", "read_captures"]
