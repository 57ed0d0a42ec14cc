"""The Guide’s files: whole, in both languages, set as each is, and a page for every name that levels use."""

import re

import pytest

from game import guide, levels
from game.content.guide import read_guide
from game.present import causes
from tests.test_catalogue import FAULTS

PAGES = [page for theme in guide.book().themes for page in theme.pages]
ENGLISH_FAULT = re.compile(r"  |\.\.\.|\w'|\d[ \u00a0\u202f]%|\w\"")
PLACEHOLDER = re.compile(r"\{(\w*)\}")
MOST_WORDS = 300


def _texts(page):
    named = (page.title, page.in_short, *page.text, page.example, page.instead, page.equation, page.equation_says)
    return [one for one in named if one is not None]


def test_the_files_of_the_guide_have_no_problem():
    assert read_guide()[1] == []


def test_every_name_that_events_levers_and_causes_use_leads_to_a_page():
    named = set(causes._GUIDE.values())
    for entry in levels.offered():
        if entry.level:
            named |= {event.teaches for event in entry.level.events if event.teaches}
            named |= {lever.guide for lever in entry.level.desk if lever.guide}
    assert {name for name in named if guide.spec(name) is None} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_a_page_is_in_both_languages_and_short(page):
    for text in _texts(page):
        assert text.en
        assert text.fr or text is page.equation
    for tongue in ("en", "fr"):
        assert len(" ".join(text.said(tongue) for text in page.text).split()) <= MOST_WORDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_a_page_is_set_as_its_language_is(page):
    for text in _texts(page):
        plain = PLACEHOLDER.sub("x", text.fr)
        assert [name for name, fault in FAULTS.items() if fault.search(plain)] == [], text.fr
        assert text is page.equation or not ENGLISH_FAULT.search(text.en), text.en


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_an_example_asks_for_the_same_figures_in_both_languages(page):
    for text in _texts(page):
        assert set(PLACEHOLDER.findall(text.en)) == set(PLACEHOLDER.findall(text.fr or text.en))
        assert text is page.example or not PLACEHOLDER.search(text.en)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_a_page_says_where_it_comes_from(page):
    assert [key for key in page.sources if key not in guide.sources()] == []


def test_titles_are_not_used_twice():
    for tongue in ("en", "fr"):
        titles = [page.title.said(tongue) for page in PAGES]
        assert len(set(titles)) == len(titles)


def test_every_page_can_be_reached_from_another():
    linked = {id for page in PAGES for id in page.see_also}
    assert {page.id for page in PAGES} - linked == set()


def test_broken_guide_files_give_problems_and_no_crash(tmp_path):
    page = "{id: a, title: {en: A, fr: A}, in_short: b, text: [c], sources: [GK]"
    (tmp_path / "1_bad.yaml").write_text("title: [", encoding="utf-8")
    (tmp_path / "2_list.yaml").write_text("- 1\n", encoding="utf-8")
    (tmp_path / "3_bytes.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "4_lost.yaml").write_text(f"title: T\npages: [{page}, see_also: [a, b]}}]\n", encoding="utf-8")
    (tmp_path / "5_twice.yaml").write_text(f"title: T\npages: [{page}, also: [a]}}]\n", encoding="utf-8")
    (tmp_path / "6_equation.yaml").write_text(f"title: T\npages: [{page}, equation: x}}]\n", encoding="utf-8")
    (tmp_path / "7_figure.yaml").write_text(f'title: T\npages: [{page}, example: "{{x}}"}}]\n', encoding="utf-8")
    (tmp_path / "works.yaml").write_text("nothing: 1\n", encoding="utf-8")
    book, problems = read_guide(tmp_path)
    assert len(book.themes) == 2
    said = "\n".join(problems)
    for name in ("1_bad", "2_list", "3_bytes", "6_equation", "7_figure", "works"):
        assert f"{name}.yaml" in said
    assert "a: more than one page has this name" in said
    assert "a: see_also names no page: b" in said
    assert "a: see_also names the page itself" in said


def test_a_guide_that_is_not_there_is_empty(tmp_path):
    assert read_guide(tmp_path / "none")[0].themes == ()
