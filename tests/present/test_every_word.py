"""Nothing the rules can do is without words: records, effects, refusals, causes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

import game.analysis
import game.rules
from game.model import contract_records as c
from game.model import effects as fx
from game.model import moves as m
from game.model import records as r
from game.model import site_records as sr
from game.model import talk_records as t
from game.model.effects_table import HazardName
from game.model.figures import Figure
from game.model.kept import MemoryKind
from game.present.book_words import LINES
from game.present.causes import MARKETS, PRESSURE, RULES, cause_words, mark_words, pressure_words
from game.present.contract_words import REASONS as REASONS_OF_FIRMS
from game.present.effect_words import effect_words
from game.present.memory_words import MEMORY
from game.present.news import desk_of, news
from game.present.odds_view import HAZARD
from game.present.record_words import record_line
from game.present.refusals import REASONS, refusal_words

RULES_FOLDER = Path(game.rules.__file__).parent
SOURCES = [
    path.read_text(encoding="utf-8")
    for folder in (RULES_FOLDER, Path(game.analysis.__file__).parent)
    for path in sorted(folder.glob("*.py"))
]

RECORDS = [
    r.DecisionCarriedOut("grant", "maple_alliston", "", 0, 5_000_000, 5),
    r.DecisionCarriedOut("speech", "", "warn", 0, 0, 2),
    r.DecisionRefused("grant", "maple_alliston", "treasury", {"cost": 5e9, "treasury": 1e9}),
    c.ContractSigned("maple_alliston", 100_000_000, 3000, 24),
    c.ContractRefused("maple_alliston", 100_000_000, 200_000_000, "too_little"),
    c.ContractRefused("maple_alliston", 100_000_000, 0, "too_little"),
    c.ContractBroken("maple_alliston", 80_000_000, 2000.0, 3000),
    c.ContractEnded("maple_alliston"),
    *(c.ContractRefused("maple_alliston", 100_000_000, 200_000_000, reason) for reason in ("jobs", "room", "doubt")),
    c.ContractRefused("maple_alliston", 100_000_000, 0, "no_trust"),
    c.ContractRefused(
        "maple_alliston",
        100_000_000,
        200_000_000,
        "jobs",
        (c.Terms("jobs", 2000, 24, 0.8), c.Terms("quarters", 3000, 8, 0.8), c.Terms("clawback", 3000, 24, 0.1)),
    ),
    c.ExtensionAsked("maple_alliston", 4, 2000.0, 3000),
    c.ExtensionGranted("maple_alliston", 9),
    c.ClaimDisputed("maple_alliston", 80_000_000, 0.6),
    c.ClaimSettled("maple_alliston", 32_000_000),
    c.SuitBegun("maple_alliston", 80_000_000, 12, 0.5),
    c.SuitDecided("maple_alliston", True, 80_000_000, 0.5),
    c.SuitDecided("maple_alliston", False, 0, 0.5),
    c.ClaimEnded("maple_alliston", 80_000_000),
    r.EventFired("metals"),
    r.EventAnswered("mayor", "choice_1", False),
    r.EventAnswered("mayor", "stay", True),
    r.TariffSet("US", "CA", "steel", 0.25, 0.5, "event:metals"),
    r.TariffSet("CA", "US", "vehicles", 0.25, 0.0, "lever:speech"),
    r.ExportTaxSet("US", "aluminium", 0.0, 0.1, "lever:export_tax_metals"),
    r.Withheld("US", "aluminium", 0.33, 2, "lever:export_tax_metals"),
    r.RemissionSet("eagle", 0.0, 1.0, "lever:remission"),
    sr.SiteStopped("old_bridge", 5, "event:metals"),
    sr.LineDown("maple_alliston", 2.4, "old_bridge"),
    sr.MoveAnnounced("maple_sedan", "maple_alliston", "eagle_dayton", 12, "firm:maple_alliston"),
    sr.ProjectAnnounced("eagle_truck", "eagle_oakville", 9, 0.4),
    sr.ProjectAnnounced("eagle_truck", "eagle_oakville", 5, 0.4, True),
    sr.SaleAnnounced("eagle_oakville", "buses", 400, 8, 0.07),
    sr.SaleAnnounced("eagle_oakville", "nobody", 400, 8, 0.07),
    sr.BuildAnnounced("eagle_dayton", 80_000, 15, 0.1, "firm:eagle_dayton"),
    sr.RoomAdded("maple_alliston", 80_000, "firm:maple_alliston"),
    *(sr.SiteStateAnnounced("eagle_oakville", to, 5, "firm:x") for to in ("operating", "idle", "closed", "converted")),
    sr.MandateChanged("maple_sedan", "maple_alliston", "opened", "firm:maple_alliston"),
    sr.MandateChanged("maple_sedan", "eagle_dayton", "moved", "firm:maple_alliston"),
    sr.MandateChanged("maple_import", "", "ended", "event:metals"),
    sr.ShiftAnnounced("eagle_oakville", 2, 3, 5, "firm:eagle_oakville"),
    sr.ShiftChanged("eagle_oakville", 2, 1, "firm:eagle_oakville"),
    sr.SiteStateChanged("eagle_oakville", "operating", "idle", "firm:eagle_oakville"),
    r.WashingtonMoved("escalate", 0.08),
    m.MoveAnswered("ours", "harder", "lever:surtax", "event:steel_shock"),
    m.MoveLapsed("theirs", "softer", "event:steel_shock"),
    t.TalksOpened("maple_for_metal", "opened", 1.0),
    t.TalksOpened("maple_for_metal", "resumed", 1.0),
    t.TalksOpened("maple_for_metal", "changed", 1.25),
    t.TalksSuspended("maple_for_metal"),
    t.TalksAdvanced("maple_for_metal", 1, 0.4),
    t.TalksStalled("maple_for_metal", 0.4),
    t.TalksConcluded("maple_for_metal", 0.4, 0),
    t.TalksConcluded("maple_for_metal", 0.4, 90_000_000),
    t.TalksBroken("maple_for_metal", "partner", 0.05),
    t.TalksBroken("maple_for_metal", "us"),
    t.AgreementBroken("maple_for_metal", "denounced"),
    t.AgreementBroken("maple_for_metal", "promise"),
    r.Part("jobs", "market:surtax", -43.2, "assumption"),
    r.FigurePart(Figure("trust", "firm", "eagle"), "lever:remission", -4.0, "decision"),
    r.BookLine("surtax", 12_000_000, "rule:surtax_revenue"),
    r.HeadlinePrinted("bent"),
    r.DifficultySet("fair", "harsh"),
    r.HeadlineChecked("bent"),
    *(r.HeadlineActedOn("bent", "headline", checked) for checked in (True, False)),
    r.HeadlineActedOn("bent", "documents", True),
    r.GoalJudged(0, True, 60_000, 59_000),
    r.GoalJudged(1, False, 100, 200),
]
EFFECTS = [
    fx.SetTariff(levied_by="US", origin="*", product="vehicles", rate=0.275),
    fx.SetTariff(levied_by="CA", origin="target", product="target"),
    fx.SetTariff(levied_by="CA", origin="US", product="steel", rate=0.0),
    fx.SetExportTax(product="aluminium", rate=0.1),
    fx.SetExportTax(product="steel", rate=0.0),
    fx.SetExportTax(product="target"),
    fx.Withhold(product="aluminium", share=0.33, quarters=2),
    fx.Withhold(product="target", to="MX", quarters=1),
    fx.SetContent(origin="CA", share=0.4),
    fx.ChangeContent(origin="CA", by=-8.0),
    fx.SetOffset(rate=0.0375),
    fx.SetRemission(maker="builders", share=0.5),
    fx.SetRemission(maker="target"),
    fx.ChangeRelations(partner="target", by=2.0),
    fx.ChangeRelations(by=-3.0),
    fx.ChangeApproval(by=1.0),
    fx.ChangeApproval(by=1.0, province="QC"),
    fx.ChangeCapital(by=-2.0),
    fx.ChangeTreasury(by=5_000_000),
    fx.ChangeTrust(by=3.0),
    fx.ChangeFear(by=4.0),
    *(fx.ChangeHazard(move=move, by=0.5) for move in get_args(HazardName)),
    fx.StopSite(site="hamilton_mill", days=1),
    fx.StopCrossing(crossing="old_bridge", days=5),
    fx.ChangeDemand(market="US", by=0.04),
    fx.ChangeDemand(market="US", by=0.04, maker="eagle"),
    fx.ChangePreference(market="CA", origin="US", by=-0.1),
    fx.ChangeCost(by=0.02),
    fx.ChangeCost(by=0.02, site="maple_alliston"),
    fx.ChangeCost(by=0.02, maker="eagle"),
    fx.ChangeTradeCost(origin="JP", market="CA", by=0.05),
    fx.MoveMandate(mandate="eagle_truck", to="eagle_dayton", in_quarters=8),
    fx.EndMandate(mandate="eagle_truck"),
    fx.OpenMandate(mandate="eagle_truck"),
    fx.OpenMandate(mandate="eagle_truck", site="eagle_dayton"),
    *(fx.SetShifts(site="eagle_oakville", shifts=shifts) for shifts in range(4)),
    *(fx.SetSiteState(site="eagle_oakville", to=to) for to in ("operating", "idle", "closed", "converted")),
    fx.AddRoom(site="eagle_oakville", vehicles=80_000),
    fx.ChangeSiteJobs(site="hamilton_mill", by=-60),
    fx.ChangePressure(site="eagle_oakville", by=5.0),
    fx.HoldDecision(site="eagle_oakville", quarters=4),
    fx.KeepAfloat(site="eagle_oakville", quarters=4),
    fx.SlowLayoffs(share=0.4, quarters=4),
    fx.SlowLayoffs(share=0.4, quarters=3, site="eagle_oakville"),
    fx.PayEachQuarter(amount=10_000_000, quarters=8),
    fx.PayEachQuarter(amount=10_000_000, quarters=8, site="eagle_oakville"),
    fx.PayPerCar(site="eagle_oakville", amount=500, quarters=8),
    fx.ChangeIndependence(by=-0.1),
    fx.ChangeIndependence(by=-0.1, site="maple_alliston"),
    fx.FireEvent(event="metals"),
    fx.OpenTalks(talks="target"),
    fx.OpenTalks(talks="maple_for_metal", share=1.0),
    fx.SuspendTalks(talks="maple_for_metal"),
    fx.EndTalks(talks="maple_for_metal"),
]


def _told(text):
    assert text
    assert "{" not in text
    assert "None" not in text


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_every_record_is_told(game, record):
    _told(record_line(game.state, record).text)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_every_record_is_told_in_french(game, french, record):
    _told(record_line(game.state, record).text)


def test_no_type_of_record_is_left_out():
    assert {type(record) for record in RECORDS} == set(get_args(r.Record))


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: type(effect).__name__)
def test_every_effect_is_told_in_both_languages(game, french, effect):
    from game.present import words

    _told(effect_words(game.state, effect))
    words.use("en")
    _told(effect_words(game.state, effect))


def test_no_type_of_effect_is_left_out():
    assert {type(effect) for effect in EFFECTS} == set(get_args(fx.Effect))


def test_every_refusal_of_the_rules_has_a_sentence_of_its_own(game):
    found = set(re.findall(r'_refused\(\s*decision, "(\w+)"', "".join(SOURCES)))
    found |= set(re.findall(r'DecisionRefused\([^"]*, "(\w+)", \{', "".join(SOURCES)))
    assert found
    assert found <= set(REASONS)


@pytest.mark.parametrize("reason", REASONS)
def test_every_refusal_is_told(game, french, reason):
    refused = r.DecisionRefused("remission", "eagle", reason, {"most": 5, "least": 0, "quarters": 4, "need": 0})
    _told(refusal_words(game.state, refused))


def test_a_need_is_told_in_the_levels_own_words(game):
    refused = r.DecisionRefused("remission", "eagle", "need", {"need": 0})
    assert refusal_words(game.state, refused) == "there is no surtax"


def test_every_rule_and_market_cause_in_the_code_has_a_name():
    found = set(re.findall(r'"(rule|market):([a-z_]+)"', "".join(SOURCES)))
    assert {name for kind, name in found if kind == "rule"} <= set(RULES)
    assert {name for kind, name in found if kind == "market"} <= set(MARKETS)


def test_every_part_of_pressure_has_a_name():
    modules = ("pressure", "worth", "projects", "halls", "building")
    code = "".join((RULES_FOLDER / f"{name}.py").read_text(encoding="utf-8") for name in modules)
    found = set(re.findall(r'[^\w]\("(\w+)", ', code))
    assert len(found) >= 20
    assert found <= set(PRESSURE)


def test_every_part_of_odds_has_a_name():
    code = "".join((RULES_FOLDER / name).read_text(encoding="utf-8") for name in ("talks.py", "washington.py"))
    found = set(re.findall(r'\("(\w+)", o\w+[.\[]', code))
    assert len(found) >= 9
    assert found <= set(HAZARD)


def test_every_reason_of_a_firm_and_all_it_remembers_has_words():
    code = "".join((RULES_FOLDER / f"{name}.py").read_text(encoding="utf-8") for name in ("contracts", "promises"))
    reasons = set(re.findall(r'(?:return|else) "(\w+)"', code[: code.index("def counters")]))
    assert reasons <= set(REASONS_OF_FIRMS)
    assert set(get_args(MemoryKind)) == set(MEMORY)


def test_every_line_of_the_books_has_a_name():
    found = set(re.findall(r'pay\([^"]*?"(\w+)", ', "".join(SOURCES)))
    assert found
    assert found <= set(LINES)


@pytest.mark.parametrize(
    "cause",
    ["event:metals", "answer:mayor", "lever:grant", "contract:maple_alliston", "firm:eagle_oakville", "buyer:buses",
     "site:eagle_oakville", "talks:maple_for_metal", "rule:cabinet", "market:surtax", "market:us_metals", "unheard:of",
     "event:gone"],
)  # fmt: skip
def test_every_kind_of_cause_is_named_and_marked(game, french, cause):
    _told(cause_words(game.state, cause))
    _told(mark_words(game.state, cause, 2))
    _told(pressure_words(game.state, cause))


def test_a_real_event_is_marked_with_its_date(game):
    assert mark_words(game.state, "event:metals", 1) == "published: S1, June 4, 2025"


def test_duties_that_rise_together_are_told_once(game):
    records = [r.TariffSet("US", code, "steel", 0.25, 0.5, "event:metals") for code in ("CA", "MX", "JP", "KR", "EU")]
    assert [line.text for line in news(game.state, records, "washington")] == [
        "The United States levies 50% on steel, whatever country it comes from."
    ]


def test_remissions_that_change_together_are_told_once(game):
    records = [r.RemissionSet(maker, 0.0, 1.0, "answer:mayor") for maker in ("eagle", "maple")]
    assert [line.text for line in news(game.state, records, "decided")] == [
        "Remission for Eagle and Maple: 0% → 100% of their US imports."
    ]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_every_record_has_its_desk(record):
    assert desk_of(record) in ("decided", "firms", "washington", "goals", None)
