"""Experiments and the hindcast: what the long run holds, and what 2025 and 2026 were."""

import pytest

from game.analysis.experiment import Duty, experiment, read_duties, read_duty
from game.analysis.hindcast import hindcast
from game.analysis.setting import DutyError


@pytest.fixture(scope="module")
def seen(base):
    return hindcast(base.world.level, seeds=40)


def test_a_duty_is_read_as_it_is_written():
    duty = read_duty("US:*:steel=50%")
    assert (duty.levied_by, duty.origin, duty.product, duty.rate) == ("US", "*", "steel", 0.5)
    assert read_duty("CA:US:vehicles=0.25").rate == 0.25


@pytest.mark.parametrize("text", ["", "US:CA:vehicles", "XX:CA:vehicles=2%", "US:XX:vehicles=2%", "US:CA:milk=2%"])
def test_a_duty_that_makes_no_sense_is_refused_with_a_reason(text):
    with pytest.raises(ValueError, match=r"US:CA:vehicles=25%|names a"):
        read_duty(text)


@pytest.mark.parametrize(
    "text", ["us:ca:Vehicles=25%", " US : CA : vehicles = 25 % ", "US:CA:vehicles=0,25", "US:CA:vehicles=25.0\u202f%"]
)
def test_capitals_spaces_and_a_french_comma_do_not_matter(text):
    assert read_duty(text) == Duty("US", "CA", "vehicles", 0.25)


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (["US:CA:cars=25%"], "product"),
        (["US:CA:vehicles=2500%"], "rate"),
        (["US:US:vehicles=25%"], "own"),
        (["CA:ZZ:vehicles=25%"], "country"),
        (["US:CA:vehicles=-5%"], "form"),
        (["US:CA:vehicles=nan"], "form"),
        (["US:CA:vehicles=25%", "US:CA:vehicles=35%"], "twice"),
    ],
)
def test_each_way_a_duty_can_be_wrong_is_told_apart(texts, wrong):
    with pytest.raises(DutyError) as found:
        read_duties(texts)
    assert found.value.wrong == wrong


def test_a_duty_for_one_origin_may_follow_one_for_all():
    assert len(read_duties(["US:*:vehicles=25%", "US:CA:vehicles=10%", "US:CA:vehicles=10%"])) == 2


def test_no_duty_changes_nothing(base):
    answer = experiment(base, [])
    assert all(abs(change) < 1e-6 for change in answer.output_change_pct.values())
    assert answer.sales == answer.base_sales


def test_the_us_offset_helps_its_own_plants(base):
    parts = [read_duty("US:*:parts=25%"), read_duty("US:*:vehicles=25%")]
    assert (
        experiment(base, parts, offset=True).output_change_pct["US"] > experiment(base, parts).output_change_pct["US"]
    )


def test_capacity_holds_back_the_gain_of_us_plants(base):
    duties = [read_duty("US:*:vehicles=25%")]
    free, bound = experiment(base, duties), experiment(base, duties, capacity=True)
    assert bound.output_change_pct["US"] < free.output_change_pct["US"]
    assert bound.price_change_pct["US"] > free.price_change_pct["US"]


@pytest.mark.parametrize(
    "id",
    [
        "canada_2025",
        "toyota_2025",
        "honda_2025",
        "assembly_jobs_2025q3",
        "parts_jobs_2025q3",
        "oshawa_two_shifts",
        "ingersoll_ends",
        "brampton_idle",
        "windsor_open",
    ],
)
def test_the_model_says_of_2025_and_2026_what_happened(seen, id):
    one = next(one for one in seen.compared if one.id == id)
    assert one.low <= one.modelled <= one.high


def test_the_base_year_is_the_published_one(seen):
    assert seen.base["output"]["CA"] == pytest.approx(1_294_000, rel=1e-4)
    assert seen.base["sales"]["CA"] == pytest.approx(1_860_000, rel=1e-4)
