"""Whatever bytes a file holds, the door gives a level or problems, and never raises."""

from __future__ import annotations

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.locate import Source
from game.content.read import read_bytes
from game.content.tables import read_table
from game.present.problems import describe_all
from tests.content.test_hostile_files import HEAD

SAMPLE = (
    HEAD
    + """\
quarters: 8
opening: {treasury: 4B, relations: {US: 40}}
goals:
  - keep_jobs: {province: ON, at_least: 95%}
change:
  plants.eagle_oakville.jobs: 2200
  tariffs.US.CA.vehicles.rate: 30%
levers: {allow: [speech], lock: []}
deck: [cold_snap]
slips: {quarters: [2], stores: [jobs]}
events:
  - id: mayor_calls
    when: [{quarter: {is: 3}}, {happened: {event: cold_snap}}]
    title: {en: The mayor calls, fr: Le maire appelle}
    effects:
      - stop_site: {site: hamilton_mill, days: 3}
    choices:
      - label: Promise a visit
        effects: [{change_approval: {province: ON, by: 2}}]
"""
)
TABLE = "province,residual_jobs,approval,weight\nON,70000,45.5,60%\nQC,9000,50,0.4\n"
# the library fixture stays the same for every example: a folder with one level
CALM = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def told(content):
    level, problems = read_bytes(content, "fuzz.yaml")
    assert level is not None or any(problem.severity == "error" for problem in problems)
    assert describe_all(problems)
    return level


def test_the_sample_is_sound():
    assert told(SAMPLE.encode()) is not None


@CALM
@given(st.binary(max_size=200))
def test_any_bytes_at_all(content):
    told(content)


@CALM
@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,? \n\t\u2028é\x85", max_size=80))
def test_any_text_that_looks_like_yaml(text):
    told(text.encode())


@CALM
@given(st.data())
def test_a_sound_level_with_some_of_it_changed(data):
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        new = data.draw(
            st.one_of(st.text(max_size=6), st.sampled_from(["[", "{", "}", ": ", "- ", "\n", "~", "1e9", "no"]))
        )
        text = text[:start] + new + text[end:]
    told(text.encode("utf-8", "surrogatepass"))


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["ON", "tiny", "95%"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "en", "is", "by", "site"]), inner)
    ),
    max_leaves=6,
)


@CALM
@given(line=st.sampled_from([line for line in SAMPLE.splitlines() if line.strip()]), value=values)
def test_a_sound_level_with_one_value_of_any_kind(line, value):
    import json

    key, _, _ = line.partition(":")
    told(SAMPLE.replace(line, f"{key}: {json.dumps(value)}").encode())


@CALM
@given(st.text(alphabet='ON,;\t"\n 0123456789.%-éprovince', max_size=120))
def test_any_table_at_all(text):
    rows, problems = read_table(Source(__file__, "regions.csv", text), "regions")
    assert rows or problems or not text.strip() or "\n" not in text.strip()


@CALM
@given(st.lists(st.lists(st.text(max_size=6), min_size=4, max_size=4), max_size=4))
def test_any_cells_at_all(cells):
    file = io.StringIO()
    csv.writer(file).writerows([["province", "residual_jobs", "approval", "weight"], *cells])
    read_table(Source(__file__, "regions.csv", file.getvalue()), "regions")


@CALM
@given(st.data())
def test_a_sound_table_with_some_of_it_changed(data):
    start = data.draw(st.integers(0, len(TABLE)))
    new = data.draw(st.text(max_size=4))
    text = TABLE[:start] + new + TABLE[start + data.draw(st.integers(0, 5)) :]
    read_table(Source(__file__, "regions.csv", text), "regions")
