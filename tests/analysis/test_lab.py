"""The tariff lab's answers: the same long run as the experiment's, read off dial by dial."""

from itertools import pairwise

import pytest

from game.analysis.dials import (
    GOODS,
    LEVIERS,
    Dial,
    duty_dials,
    lowest,
    main_dials,
    model_dials,
    reach,
    read,
    rule_dials,
    tidy,
    turn,
)
from game.analysis.experiment import try_setting
from game.analysis.lab import answer, base_of
from game.analysis.setting import ALL, Duty, Setting, of_preset, of_state
from game.model.values import COUNTRIES
from game.session import Session

CARS = Dial("duty", "US", "CA", "vehicles")
APRIL = (Duty("US", ALL, "vehicles", 0.25), Duty("CA", "US", "vehicles", 0.25))
SETTINGS = {
    "duties": Setting(APRIL),
    "remission": Setting(APRIL, remission=((ALL, 1.0),)),
    "remission by maker": Setting(APRIL, remission=((ALL, 1.0), ("gm", 0.5))),
    "as paid": Setting(APRIL, effective=True),
    "capacity": Setting(APRIL, capacity=True),
    "scale": Setting(APRIL, scale=True),
    "figures": Setting(APRIL, figures=(("epsilon", 1.0), ("theta", 4.0))),
    "content and money": Setting(APRIL, content=(("CA", 0.6),), offset=0.0375, subsidy=2000.0),
}


@pytest.fixture(scope="module")
def lab(base):
    return base_of(base.world)


def settings_of(base):
    return {**SETTINGS, **{preset.id: of_preset(preset) for preset in base.world.level.lab}}


def test_the_lab_answers_as_the_experiment_does(base, lab):
    for name, setting in settings_of(base).items():
        asked, told = try_setting(base, setting), answer(lab, setting)
        for code, change in asked.output_change_pct.items():
            assert 100 * told.output[code].change == pytest.approx(change, abs=1e-3), (name, code)
        for maker, change in asked.canadian_maker_change_pct.items():
            assert 100 * told.makers[maker].change == pytest.approx(change, abs=1e-3), (name, maker)
        for site, change in asked.plant_change_pct.items():
            assert 100 * told.plants[site].change == pytest.approx(change, abs=1e-3), (name, site)
        for market, change in asked.price_change_pct.items():
            assert 100 * told.prices[market] == pytest.approx(change, abs=1e-3), (name, market)


def test_nothing_tried_changes_nothing(lab):
    told = answer(lab, Setting())
    for table in (told.output, told.makers, told.plants, told.jobs, told.provinces, told.sales):
        for pair in table.values():
            assert pair.now == pytest.approx(pair.then, rel=1e-9)
    assert told.revenue == told.subsidy == 0


def test_what_is_built_is_what_plants_build_and_jobs_are_counted_once(lab):
    told = answer(lab, SETTINGS["remission"])
    canada = [pair for id, pair in told.plants.items() if lab.world.sites.canadian[lab.world.sites.row[id]]]
    assert sum(pair.now for pair in canada) == pytest.approx(told.output["CA"].now)
    assert sum(pair.now for pair in told.makers.values()) == pytest.approx(told.output["CA"].now)
    assert told.all_jobs.now == pytest.approx(sum(pair.now for pair in told.provinces.values()))
    assert told.all_jobs.then == pytest.approx(sum(pair.then for pair in told.provinces.values()))


def test_a_higher_duty_costs_more_output_and_jobs_and_ever_less_for_each_step(lab):
    rates = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5]
    told = [answer(lab, turn(lab, Setting(), CARS, rate)) for rate in rates]
    built = [one.output["CA"].now for one in told]
    falls = [before - after for before, after in pairwise(built)]
    assert all(fall > 0 for fall in falls)
    assert falls[1:] == sorted(falls[1:], reverse=True)
    jobs = [one.all_jobs.now for one in told]
    assert jobs == sorted(jobs, reverse=True)


def test_remission_spares_buyers_and_the_treasury_gets_less(lab):
    full, eased = answer(lab, SETTINGS["duties"]), answer(lab, SETTINGS["remission"])
    assert 0 < eased.prices["CA"] < full.prices["CA"]
    assert 0 < eased.revenue < full.revenue
    assert eased.paid["CA", "US"].statutory == full.paid["CA", "US"].statutory
    assert eased.paid["CA", "US"].paid < full.paid["CA", "US"].paid


def test_content_recognized_lowers_the_duty_paid(lab):
    own = answer(lab, Setting(APRIL)).paid["US", "CA"]
    none, more = (answer(lab, Setting(APRIL, content=(("CA", share),))).paid["US", "CA"] for share in (0.0, 0.7))
    assert more.paid < own.paid < none.paid == pytest.approx(0.25)


def test_a_subsidy_helps_the_plant_it_goes_to_and_costs_what_it_builds(lab):
    one = Setting(APRIL, subsidy=3000.0, subsidy_site="oshawa_assembly")
    before, after = answer(lab, Setting(APRIL)), answer(lab, one)
    assert after.plants["oshawa_assembly"].now > before.plants["oshawa_assembly"].now
    assert after.plants["windsor_assembly"].now <= before.plants["windsor_assembly"].now
    assert after.subsidy == pytest.approx(3000 * after.plants["oshawa_assembly"].now)


def every_dial(lab):
    duties = [dial for levier in LEVIERS for good in GOODS for dial in duty_dials(levier, good)]
    return [*duties, *rule_dials(lab), *model_dials()]


def test_every_dial_is_read_where_it_was_turned_to(lab):
    for dial in every_dial(lab):
        far = reach(lab, dial)
        assert far.least < far.most
        assert read(lab, turn(lab, Setting(), dial, far.most), dial) == pytest.approx(far.most), dial


def test_dials_have_names_of_their_own(lab):
    names = [str(dial) for dial in every_dial(lab)]
    assert len(set(names)) == len(names)
    assert {str(dial) for dial in main_dials()} <= set(names)


def test_a_dial_turned_back_leaves_nothing_of_the_turn(lab):
    for dial in every_dial(lab):
        if dial.second == ALL:
            continue
        there = turn(lab, Setting(), dial, reach(lab, dial).most)
        back = turn(lab, there, dial, reach(lab, dial).base)
        untouched = answer(lab, back).output["CA"].now == pytest.approx(answer(lab, Setting()).output["CA"].now)
        assert untouched, dial


def test_everybody_at_once_is_each_alone(lab):
    everybody = turn(lab, Setting(), Dial("duty", "US", ALL, "vehicles"), 0.3)
    each = Setting()
    for dial in duty_dials("US", "vehicles")[1:]:
        each = turn(lab, each, dial, 0.3)
    assert everybody == each
    assert everybody == tidy(lab, Setting((Duty("US", ALL, "vehicles", 0.3),)))


def test_a_dial_of_several_says_when_they_stand_apart(lab):
    dial = Dial("duty", "US", ALL, "vehicles")
    apart = turn(lab, Setting(), CARS, 0.5)
    assert (lowest(lab, apart, dial), read(lab, apart, dial)) == (0.0, 0.5)
    assert lowest(lab, turn(lab, Setting(), dial, 0.5), dial) == 0.5


def test_what_is_in_force_in_a_game_is_what_its_borders_take(base):
    assert of_state(base).duties == ()
    played = Session.start(base.world.level, 3)
    for _quarter in range(3):
        played.end_quarter()
    told = answer(base_of(played.state.world), of_state(played.state))
    for (levier, origin), paid in told.paid.items():
        rate = played.state.tariffs[COUNTRIES.index(levier), COUNTRIES.index(origin), 0]
        assert paid.statutory == pytest.approx(rate)


def test_no_preset_speaks_of_the_base_year_twice(base, lab):
    for preset in base.world.level.lab:
        setting = tidy(lab, of_preset(preset))
        places = [(duty.levied_by, duty.origin, duty.product) for duty in of_preset(preset).duties]
        assert len(set(places)) == len(places), preset.id
        assert setting == tidy(lab, setting)


def test_real_presets_name_their_sources_and_the_rest_is_fiction(base):
    known = {source.key for source in base.world.level.sources}
    marked = {preset.id: preset.real is not None for preset in base.world.level.lab}
    assert marked["april_2025"]
    assert not marked["full_retaliation"]
    assert not marked["free_trade"]
    for preset in base.world.level.lab:
        assert preset.real is None or set(preset.real.sources) <= known, preset.id
        assert preset.standing == "imposed" or preset.real is not None, preset.id
        assert preset.title.fr
        assert preset.text is None or preset.text.fr


def test_duties_of_one_country_on_one_product_are_turned_over_one_length_that_holds_them_all(lab):
    for levier in LEVIERS:
        for good in GOODS:
            reaches = [reach(lab, dial) for dial in duty_dials(levier, good)]
            assert len({one.most for one in reaches}) == 1
            assert all(one.base < one.most for one in reaches)


def test_a_duty_between_two_steps_is_found_again_by_the_step_nearest_to_it(lab):
    dial = Dial("duty", "CA", "CN", "vehicles")
    at = reach(lab, dial)
    nearest = round(at.base / at.step) * at.step
    assert nearest != at.base
    assert turn(lab, turn(lab, Setting(), dial, 0.5), dial, nearest) == Setting()
