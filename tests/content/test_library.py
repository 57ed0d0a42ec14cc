"""The list of levels shows every level, sound or broken."""

from __future__ import annotations

import pytest

from game.content import library as shelves
from game.content.report import check, problem_as_dict
from game.present.problems import describe_all
from tests.content.conftest import write

HEAD = "format: 1\nid: our_town\nextends: tiny\ntitle: {en: Our town, fr: Notre ville}\n"


def test_shipped_levels_come_before_the_players_own(library):
    write(library, "our_town.yaml", HEAD)
    assert [(entry.id, entry.title.en) for entry in shelves.list_levels()] == [
        ("tiny", "A tiny world"),
        ("our_town", "Our town"),
    ]


def test_a_broken_level_stays_in_the_list_with_its_title_and_its_problems(library):
    write(library, "our_town.yaml", HEAD + "quarters: many\n")
    write(library, "noise.yaml", "\x01")
    write(library / "empty", "level.yaml", "")
    broken = {entry.id: entry for entry in shelves.list_levels() if entry.broken}
    assert set(broken) == {"our_town", "noise", "empty"}
    assert broken["our_town"].title.fr == "Notre ville (our_town.yaml)"
    assert broken["noise"].title.en == "noise"
    assert all(entry.problems for entry in broken.values())


def test_a_level_the_game_itself_stumbles_over_is_broken_and_takes_no_other_away(library, monkeypatch):
    write(library, "our_town.yaml", HEAD)
    real = shelves.read_level

    def stumbles(path):
        if path.stem == "our_town":
            raise ZeroDivisionError("float division")
        return real(path)

    monkeypatch.setattr(shelves, "read_level", stumbles)
    sound, broken = shelves.list_levels()
    assert not sound.broken
    assert broken.broken
    assert [problem.code for problem in broken.problems] == ["unforeseen"]
    assert "ZeroDivisionError: float division" in "\n".join(describe_all(broken.problems))
    assert check([broken.path])[1] == 1


def test_a_level_mended_on_the_disk_is_mended_in_the_list(library):
    write(library, "our_town.yaml", HEAD + "quarters: many\n")
    assert shelves.list_levels()[1].broken
    write(library, "our_town.yaml", HEAD)
    assert not shelves.list_levels()[1].broken


def test_a_level_that_has_not_changed_is_not_read_again(library):
    write(library, "our_town.yaml", HEAD)
    first, again = shelves.list_levels()[1], shelves.list_levels()[1]
    assert first.level is again.level


def test_a_level_is_found_by_its_id_its_file_or_its_path(library, shelf_of_one):
    path = write(library, "mailed (1).yaml", HEAD)
    assert shelves.find("tiny") == shelf_of_one / "tiny.yaml"
    assert shelves.find("our_town") == path
    assert shelves.find("mailed (1)") == path
    assert shelves.find(path) == path
    with pytest.raises(FileNotFoundError):
        shelves.find("nowhere")


def test_a_check_of_sound_levels_ends_in_nought_and_of_broken_ones_in_one(library):
    path = write(library, "our_town.yaml", HEAD + "quarters: many\n")
    assert check(["tiny"]) == ([], 0)
    problems, code = check(["tiny", path, "nowhere"])
    assert [problem.code for problem in problems] == ["not_a_number", "no_file"]
    assert code == 1


def test_a_warning_alone_ends_in_nought(library):
    path = write(library, "our_town.yaml", HEAD + "question: Who pays?\n")
    problems, code = check([path])
    assert [problem.severity for problem in problems] == ["warning"]
    assert code == 0


def test_a_problem_for_tools_says_all_that_a_problem_says(library):
    path = write(library, "our_town.yaml", HEAD + "quarter: 8\n")
    [problem], _ = check([path])
    said = problem_as_dict(problem)
    assert (said["line"], said["column"], said["code"], said["nearest"]) == (5, 1, "unknown_key", "quarters")
    assert said["text"] == "quarter: 8"
