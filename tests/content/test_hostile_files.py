"""Hostile files are ordinary input: a clear problem, soon, in little memory, and never a traceback."""

from __future__ import annotations

import os
import tracemalloc

import pytest

from game.content.read import read_bytes, read_level
from game.present.problems import describe_all
from tests.content.conftest import write

HEAD = "format: 1\nid: our_town\nextends: tiny\ntitle: {en: Our town, fr: Notre ville}\n"
MANY = 20_000
LAUGHS = "a: &a [lol, lol]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"  \n# words\n", "empty_file"),
        (LAUGHS.encode(), "alias"),
        (b"- 1\n", "not_a_level"),
        (b"42", "not_a_level"),
        (b"\xff\xfef\x00o\x00", "utf16"),
        (b"\xfe\xff\x00f\x00o", "utf16"),
        (b"f\x00o\x00r\x00", "control_character"),
        (b"title: caf\xe9\n", "not_utf8"),
        (b"title: \xed\xa0\x80\n", "not_utf8"),
        (b"title: a\x00b\n", "control_character"),
        (b"title: a\x1bb\n", "control_character"),
        (b"[" * MANY, "too_deep"),
        (b"{a: " * MANY, "too_deep"),
        (b"- " * MANY, "too_deep"),
        (b"? " * MANY, "odd_key"),
        (b"[" * MANY + b"]" * MANY, "too_deep"),
        (b"a: [" + b"1," * 400_000 + b"]", "too_long"),
        (b"a: " + b"9" * 400_000, "huge_number"),
        (b"a: -.inf", "not_finite"),
        (b"a: .NaN", "not_finite"),
        (b"a: 1e999", "not_finite"),
        (b"a: !!python/object/apply:os.system [ls]", "tag"),
        (b"%TAG ! tag:example.org,2000:\n---\na: !x 1\n", "tag"),
        (b"a: 1\n--- \nb: 2\n", "two_documents"),
        (b"<<: {a: 1}\n", "merge_key"),
        (b"? [a, b]\n: 1\n", "odd_key"),
        (b"\ta: 1\n", "tab"),
        (b"a: 'b", "open_quote"),
        (b"a: @b", "odd_sign"),
        (b"a: `b`", "odd_sign"),
        (b"a: %b", "odd_sign"),
    ],
    ids=lambda value: (
        value[:24].decode("latin-1").encode("unicode_escape").decode() if isinstance(value, bytes) else ""
    ),
)
def test_a_hostile_file_is_named_for_what_it_is(content, code):
    level, problems = read_bytes(content, "hostile.yaml")
    assert level is None
    assert code in [problem.code for problem in problems]
    assert describe_all(problems)


@pytest.mark.parametrize(
    "lines",
    [
        "".join(f"k{number}: 1\n" for number in range(3_000)),
        "quarters: 8\n" * 3_000,
        "events:\n" + "- {x: 1}\n" * 3_000,
        "events:\n" + "- {id: a, title: b}\n" * 3_000,
        "change:\n" + "".join(f"  plants.p{number}.jobs: 1\n" for number in range(3_000)),
        "events:\n- id: a\n  title: b\n  effects:\n" + "  - {stop_site: {site: a, days: 1}}\n" * 3_000,
    ],
    ids=["keys", "the same key", "events", "the same event", "changes", "effects"],
)
def test_a_file_of_thousands_of_mistakes_shows_a_hundred(lines):
    _, problems = read_bytes((HEAD + lines).encode(), "hostile.yaml")
    assert 100 <= len(problems) <= 101


def test_bad_utf8_is_told_by_its_byte_and_line():
    _, [problem] = read_bytes("format: 1\ntitle: café\n".encode("cp1252"), "old.yaml")
    assert (problem.line, problem.column, problem.values) == (2, 11, {"byte": "E9", "offset": "20"})


def test_fifty_megabytes_are_refused_unread(library):
    path = library / "big.yaml"
    with path.open("wb") as file:
        file.seek(50_000_000)
        file.write(b"x")
    tracemalloc.start()
    level, problems = read_level(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert level is None
    assert [problem.code for problem in problems] == ["too_big"]
    assert problems[0].values == {"size": "51", "limit": "2"}
    assert most < 1_000_000


def test_a_table_that_is_too_big_is_refused_unread(library):
    write(library / "ours", "level.yaml", HEAD)
    with (library / "ours" / "plants.csv").open("wb") as file:
        file.seek(9_000_000)
        file.write(b"x")
    _, problems = read_level(library / "ours")
    assert [problem.code for problem in problems] == ["too_big"]


def test_a_table_of_too_many_rows_is_refused(library):
    write(library / "ours", "level.yaml", HEAD)
    write(library / "ours", "makers.csv", "id,name,headquarters\n" + "a,A,JP\n" * 30_000)
    _, problems = read_level(library / "ours")
    assert [problem.code for problem in problems] == ["too_many_rows"]


def test_a_cell_without_end_is_refused(library):
    write(library / "ours", "level.yaml", HEAD)
    write(library / "ours", "makers.csv", 'id,name,headquarters\na,"' + "x" * 300_000 + '",JP\n')
    _, problems = read_level(library / "ours")
    assert [problem.code for problem in problems] == ["broken_csv"]


def test_a_folder_named_like_a_file_is_called_a_folder(library):
    (library / "ours.yaml").mkdir()
    _, [problem] = read_level(library / "ours.yaml")
    assert problem.code == "is_folder"


def test_a_folder_where_a_table_should_be_is_called_a_folder(library):
    write(library / "ours", "level.yaml", HEAD)
    (library / "ours" / "plants.csv").mkdir()
    _, [problem] = read_level(library / "ours")
    assert (problem.code, problem.file) == ("is_folder", "ours/plants.csv")


def test_a_pipe_is_not_waited_for(library):
    os.mkfifo(library / "pipe.yaml")
    _, [problem] = read_level(library / "pipe.yaml")
    assert problem.code == "not_a_file"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing.yaml", "no_file"),
        ("missing", "no_file"),
        ("a\x00b.yaml", "cannot_read"),
        ("x" * 5_000 + ".yaml", "cannot_read"),
        ("words.txt", "not_yaml"),
    ],
)
def test_a_file_that_is_no_level_is_a_problem(library, name, code):
    write(library, "words.txt", HEAD)
    level, problems = read_level(library / name)
    assert level is None
    assert [problem.code for problem in problems] == [code]


@pytest.mark.parametrize(
    "name", ["../secret.yaml", "/etc/passwd", "..", ".", "", "a/b.yaml", "level.yaml", "..\\x.yaml"]
)
def test_an_include_does_not_leave_the_folder(library, name):
    write(library, "secret.yaml", "events: []\n")
    write(library / "ours", "level.yaml", HEAD + f"include: ['{name}']\n")
    _, problems = read_level(library / "ours")
    assert [problem.code for problem in problems] == ["bad_include"]


@pytest.mark.parametrize(("name", "line"), [("events.yaml", "include: [events.yaml]\n"), ("regions.csv", "")])
def test_a_link_does_not_leave_the_folder(library, name, line):
    secret = write(library, "secret.yaml", "events: []\n")
    write(library / "ours", "level.yaml", HEAD + line)
    (library / "ours" / name).symlink_to(secret)
    _, problems = read_level(library / "ours")
    assert [problem.code for problem in problems] == ["outside"]


def test_a_level_file_that_is_a_link_out_of_its_folder_is_refused(library):
    secret = write(library, "secret.yaml", HEAD)
    (library / "ours").mkdir()
    (library / "ours" / "level.yaml").symlink_to(secret)
    _, problems = read_level(library / "ours")
    assert [problem.code for problem in problems] == ["outside"]


def test_links_that_go_round_are_a_problem(library):
    (library / "round.yaml").symlink_to(library / "round.yaml")
    level, problems = read_level(library / "round.yaml")
    assert level is None
    assert problems


@pytest.mark.parametrize(
    "line",
    [
        "events: 12",
        "events: [1, [2], null, {id: 3}]",
        "events: [{id: [x]}, {id: {a: b}}]",
        "desk: text",
        "change: [1]",
        "change: {plants: 3, .: 4, '': 5, plants...: 6}",
        "change: {plants.eagle_oakville.jobs: {a: 1}}",
        "change: {plants.eagle_oakville.jobs: [1]}",
        "opening: [1]",
        "opening: {relations: [US]}",
        "levers: 3",
        "deck: {a: b}",
        "deck: [1, 2]",
        "events_off: 3",
        "plants: 7",
        "plants: [1, 2]",
        "plants: [{id: [x]}]",
        "flows: [{mandate: 3}]",
        "title: [x]",
        "title: {en: [x]}",
        "seed: 1.5",
        "start: 99999Q9",
        "opening: {treasury: 999999999999999B}",
        "opening: {treasury: 99999999999999999999999999B}",
        "plants_of_quarter: [{quarter: 1, site: eagle_oakville, title: a, text: b, answers: [{kind: use_lever}]}]",
        "plants_of_quarter: [{quarter: 1, site: eagle_oakville, title: a, text: b, answers: [{}]}]",
        "include: 3",
        "extends: [tiny]",
        "? ''\n: 1",
        "debrief: [[[[1]]]]",
        "goals: [{keep_jobs:}]",
        "format: 1e3",
    ],
)
def test_a_value_of_the_wrong_kind_is_a_problem_in_its_line(line):
    key = line.split(":")[0]
    head = "".join(f"{each}\n" for each in HEAD.splitlines() if not each.startswith(f"{key}:"))
    level, problems = read_bytes(f"{head}{line}\n".encode(), "weird.yaml")
    assert level is None
    assert any(problem.severity == "error" for problem in problems)
    assert all(problem.line for problem in problems)
