"""The compiled twins of the modules: used only when made from these very sources, and the same records come out."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from mahdar import compiled

HERE = Path(__file__).resolve().parent.parent


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with one module to compile, and one that is not."""
    for room in compiled.ROOMS:
        (tmp_path / room).mkdir()
    (tmp_path / "arabic" / "tokens.py").write_text("X = 1\n")
    (tmp_path / "arabic" / "value.py").write_text("Y = 1\n")
    return tmp_path


@pytest.fixture(autouse=True)
def finders(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The finders of modules are as they were afterwards."""
    monkeypatch.delenv(compiled.PURE, raising=False)
    before = list(sys.meta_path)
    yield
    sys.meta_path[:] = before


def test_only_modules_that_may_be_compiled_are_listed(package: Path) -> None:
    assert [p.name for p in compiled.sources(package)] == ["tokens.py"]


def test_without_compiled_modules_nothing_changes(package: Path) -> None:
    before = list(sys.meta_path)
    assert compiled.choose(package) is False
    assert sys.meta_path == before


def test_modules_of_these_sources_are_used(package: Path) -> None:
    (package / compiled.STAMP).write_text(json.dumps(compiled.stamp(package)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert compiled.choose(package) is False


@pytest.mark.parametrize("change", ["edited", "new", "gone"])
def test_modules_of_other_sources_are_not(package: Path, change: str) -> None:
    (package / compiled.STAMP).write_text(json.dumps(compiled.stamp(package)))
    if change == "gone":
        (package / "arabic" / "tokens.py").unlink()
    else:
        (package / "arabic" / ("tokens.py" if change == "edited" else "more.py")).write_text("X = 22\n")
    with pytest.warns(RuntimeWarning, match="make compiled"):
        assert compiled.choose(package) is True


def test_what_a_failed_build_leaves_is_not_used(package: Path) -> None:
    (package / compiled.STAMP).write_text("{}")
    with pytest.warns(RuntimeWarning, match="make compiled"):
        assert compiled.choose(package) is True


def test_sources_are_read_on_demand(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (package / compiled.STAMP).write_text(json.dumps(compiled.stamp(package)))
    monkeypatch.setenv(compiled.PURE, "1")
    assert compiled.choose(package) is True
    found = sys.meta_path[0].find_spec("mahdar.arabic.tokens", [str(compiled.PACKAGE / "arabic")])
    assert found is not None
    assert (found.origin or "").endswith("tokens.py")
    assert sys.meta_path[0].find_spec("json", None) is None


def _unchanged_first(loop: ast.While) -> bool:
    """`while known and …: … break`, where the loop changes nothing in `known`."""
    first = (
        loop.test.values[0]
        if isinstance(loop.test, ast.BoolOp) and isinstance(loop.test.op, ast.And)
        else None
    )
    inner = [node for step in loop.body for node in ast.walk(step)]
    changed = {n.id for n in inner if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    leaves = any(isinstance(n, ast.Break) for n in inner)
    return isinstance(first, ast.Name) and first.id not in changed and leaves


def _unfit(tree: ast.AST) -> Iterator[str]:
    """What mypyc cannot take, or takes for something else."""
    for node in ast.walk(tree):
        if isinstance(node, ast.While) and _unchanged_first(node):
            yield "`while known and …: … break` stops the C compiler: ask for `known` before the loop"
        if isinstance(node, ast.ImportFrom) and any(a.name == "cached_property" for a in node.names):
            yield "cached_property is worked out at each use"
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            listed = (c.elts for c in node.comparators if isinstance(c, (ast.Tuple, ast.List, ast.Set)))
            for elements in listed:
                if any(isinstance(e, ast.Starred) for e in elements):
                    yield "`x in (a, *b)` stops the compiler: `x == a or x in b`"
                if any(isinstance(e, ast.Tuple) for e in elements):
                    yield "`x in ((a, b), …)` reads what was never set: compare the parts"


@pytest.mark.parametrize("path", compiled.sources(), ids=lambda p: str(p.relative_to(compiled.PACKAGE)))
def test_sources_hold_nothing_that_the_compiler_misreads(path: Path) -> None:
    assert not list(_unfit(ast.parse(path.read_text("utf-8"))))


SAME = """
import sys, hashlib
import msgspec
from mahdar import compiled
from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from mahdar.read.make import document_id
from tests.test_annotate_spliced import pages
from benchmarks.stories import generated
found = hashlib.sha256()
for text in [*(d.text for d in generated(40)), *pages(150)]:
    found.update(msgspec.json.encode(annotate(Document(id=document_id(text), text=text), load_knowledge())))
print(compiled.in_use(), found.hexdigest())
"""


@pytest.mark.skipif(not compiled.in_use(), reason="no compiled modules here (`make compiled`)")
def test_compiled_modules_find_the_same() -> None:
    def run(pure: str) -> list[str]:
        env = os.environ | {compiled.PURE: pure, "PYTHONPATH": str(HERE)}
        ran = subprocess.run(
            [sys.executable, "-c", SAME], cwd=HERE, env=env, capture_output=True, text=True, check=True
        )
        return ran.stdout.split()

    fast, plain = run(""), run("1")
    assert (fast[0], plain[0]) == ("True", "False")
    assert fast[1] == plain[1]
