"""A plan that wins each level; ``python -m tests.levels.class_plans`` prints the table of who wins what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.analysis import candidates
from game.analysis.candidates import fitting
from game.analysis.robots import ROBOTS
from game.analysis.simulate import simulate
from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.level import Level
from game.model.state import State
from game.rules import goals
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.orders import targets
from tests.levels.shipped import level

Choose = Callable[[State], tuple[Decision, ...]]
SEEDS = range(1, 9)


def use(lever: str, option: str = "", target: str = "", amount: float = 0.0) -> UseLever:
    return UseLever(lever=lever, option=option, target=target, amount=amount)


def sign(site: str, amount: int, jobs: int, quarters: int = 24, clawback: float = 0.8) -> OfferContract:
    return OfferContract(
        lever="plant_grant", site=site, amount=amount * 1_000_000, jobs=jobs, quarters=quarters, clawback=clawback
    )


def planned(orders: dict[int, Sequence[Decision]], answers: dict[str, str]) -> Choose:
    """Play a plan: answers to the cards that lie open, then the quarter's orders, of each what can be carried out."""

    def choose(state: State) -> tuple[Decision, ...]:
        replies = [AnswerEvent(event=c.event, choice=answers[c.event]) for c in state.cards if c.event in answers]
        return fitting(state, [*replies, *orders.get(state.quarter + 1, ())])

    return choose


def looking_on(_state: State) -> tuple[Decision, ...]:
    return ()


def by_chance_on_cards(seed: int) -> Choose:
    """Answer every card by chance, and order nothing."""
    luck = SeededChance(seed, stream="answers")

    def choose(state: State) -> tuple[Decision, ...]:
        drawn = ((open_, luck.draw(state.quarter + 1, "answer", event)) for event, open_ in candidates.answers(state))
        return fitting(state, [open_[int(at * len(open_))].decision for open_, at in drawn])

    return choose


def quarters(first: int, last: int, *orders: Decision) -> dict[int, Sequence[Decision]]:
    return dict.fromkeys(range(first, last + 1), orders)


def plans() -> dict[str, Choose]:
    quiet, reassure = use("messaging", "quiet"), use("messaging", "reassure")
    year, two_years = use("work_sharing", "a_year"), use("work_sharing", "two_years")
    everywhere, korea = use("regional_grants", "everywhere"), use("partner_mission", "korea")
    desk: dict[int, list[Decision]] = {quarter: [use("settle", "full"), quiet] for quarter in range(2, 11)}
    for quarter, orders in _OPEN_DESK.items():
        desk[quarter] = [*desk.get(quarter, []), *orders]
    return {
        "first_day": planned(
            {1: [year], 2: [sign("windsor_assembly", 250, 4000)], 3: [reassure]},
            {"canada_answers": "match_and_remit", "mayor_calls": "go"},
        ),
        "the_shock": planned(_the_shock(), {"draft_deal": "accept"}),
        "keep_the_line": planned(
            {1: [sign("oshawa_assembly", 200, 2000, clawback=1.0)], 2: [year], 5: [reassure]},
            {"canada_answers": "match_and_remit", "mayor_of_oshawa": "tell"},
        ),
        "the_battery_bet": planned(
            {
                1: [sign("windsor_nextstar", 150, 1200), use("battery_production", "half", "windsor_nextstar")],
                2: [korea], 3: [use("power_contracts", target="windsor_nextstar")], 4: [korea],
            },
            {"honda_pauses": "take_back", "one_more_instalment": "stop"},
        ),
        "fifty_per_cent": planned(
            {
                1: [year], 2: [use("partner_mission", "europe")],
                3: [use("settle", "metals"), use("power_contracts", target="alma_smelter")],
            },
            {
                "fifty_stands": "drop", "steel_quotas": "tighten", "algoma_loans": "lend_half",
                "smelter_rates": "once", "furnace_in_hamilton": "reline",
            },
        ),
        "the_review": planned(
            {
                1: [quiet, use("suspend_talks", "resume"), use("remission_quota", target="stellantis", amount=1.0)],
                2: [use("settle", "full"), reassure], 3: [reassure],
                5: [use("messaging", "warn"), use("export_credit")], 7: [use("messaging", "warn")],
            },
            {"offer_in_august": "open_door", "mexico_asks": "together"},
        ),
        "walking_away": planned(
            {1: [use("walk_away", "suspend_cooperation"), two_years, everywhere],
             2: [use("walk_away", "freeze_agreements"), use("export_credit")], 3: [use("walk_away", "made_in_canada")],
             5: [everywhere], 8: [use("export_credit")], 9: [everywhere, two_years]},
            {
                "cabinet_has_decided": "mutual", "michigan_waits": "ship", "seoul_asks": "earn",
                "junior_partner": "as_equals",
            },
        ),
        "fifteen_minutes": planned(
            {1: [sign("brampton_assembly", 180, 1500, 16, 0.5)], 2: [year], 3: [use("messaging", "warn")]},
            {"canada_answers": "match_and_remit", "other_towns": "explain"},
        ),
        "open_desk": planned(dict(desk), _OPEN_DESK_ANSWERS),
    }  # fmt: skip


def walls() -> Choose:
    """Return the plan of The shock with every wall up and no deal: what is kept is paid for by whoever buys a car."""
    orders = {**_the_shock(), 5: [use("contract_suit")]}
    return planned(orders, {"canada_answers": "match", "metals_tariff": "answer_in_kind"})


def _the_shock() -> dict[int, Sequence[Decision]]:
    everywhere, two_years = use("regional_grants", "everywhere"), use("work_sharing", "two_years")
    return {
        1: [
            use("investment_credits"), use("research_tooling"), use("retraining", "fifty_thousand"),
            use("export_credit"), use("partner_mission", "europe"),
        ],
        2: [
            use("buy_canadian", "all_governments"), use("immediate_expensing"), two_years,
            sign("windsor_assembly", 250, 4000),
        ],
        4: [sign("oshawa_assembly", 300, 2400)], 6: [everywhere],
        7: [use("research_tooling"), use("retraining", "fifty_thousand")],
        9: [sign("oshawa_assembly", 400, 1900, 40, clawback=1.0)],
        10: [two_years], 11: [use("messaging", "warn")], 12: [use("messaging", "warn")],
    }  # fmt: skip


_OPEN_DESK: dict[int, list[Decision]] = {
    1: [
        use("investment_credits"), use("research_tooling"), use("export_credit"),
        use("retraining", "fifty_thousand"), sign("brampton_assembly", 200, 1500, 40),
    ],
    2: [
        use("buy_canadian", "all_governments"), use("work_sharing", "two_years"), use("regional_grants", "everywhere"),
    ],
    3: [sign("windsor_assembly", 200, 3600, 40), use("partner_mission", "japan")],
    4: [sign("oshawa_assembly", 200, 1900, 40)],
    6: [use("regional_grants", "everywhere")],
    7: [use("research_tooling")],
    9: [use("export_credit")],
    10: [use("buy_canadian", "all_governments")],
    11: [use("partner_mission", "europe"), use("settle", "full")],
    12: [use("work_sharing", "two_years"), use("settle", "full"), use("messaging", "warn")],
    14: [use("regional_grants", "everywhere"), use("messaging", "warn")],
    15: [use("messaging", "warn")],
    16: [use("work_sharing", "a_year"), use("messaging", "warn")],
    17: [use("investment_credits")],
    18: [use("work_sharing", "two_years"), use("messaging", "warn")],
    19: [use("messaging", "warn")],
    20: [use("messaging", "warn")],
}  # fmt: skip
_OPEN_DESK_ANSWERS = {
    "canada_answers": "absorb", "metals_tariff": "wait", "washington_offers": "sign", "smelter_rates": "once",
    "new_crossing": "thank_them", "korean_plant": "half_price", "election_promise": "stay_course",
    "auditor_reports": "claim", "parts_insolvency": "bridge_loan", "magnets_held": "buy_elsewhere",
    "chinese_plant": "decline", "provinces_bid": "refuse_both", "bridge_blockade": "other_roads",
    "budget_squeeze": "fight", "customs_audit": "pay_counters",
    "price_receipts": "show_part", "by_election": "doors", "railways_stop": "back_to_work", "premiers_quarrel":
    "another_dinner", "robots_for_sale": "conditions", "union_convention": "tires", "mexico_votes": "technicians",
    "warehouse_bid": "block", "air_bag_recall": "test", "two_mayors": "back_it",
}  # fmt: skip


def met(found: Level, seed: int, choose: Choose) -> list[bool]:
    """Play a level to the end of its quarters and say which goals are met."""
    states, _records, _given = simulate(found, seed, choose)
    return [goals.standing(states[-1], goal).met for goal in found.goals]


def one_lever_again_and_again(found: Level) -> Iterator[tuple[str, Choose]]:
    """Yield, for every way of using every open lever, a minister who does that each quarter and nothing else."""
    state = opening(found)
    for lever in found.open_levers:
        for target in targets(state, lever) or ("",):
            for option in [each.id for each in lever.options] or [""]:
                if lever.contract and lever.amount:
                    jobs = round(float(state.jobs[state.world.sites.row[target]]) * 0.65)
                    most = round(lever.amount.most)
                    order: Decision = OfferContract(
                        lever=lever.id, site=target, amount=most, jobs=jobs, quarters=24, clawback=1.0
                    )
                    yield f"{lever.id} {target}", lambda _state, order=order: (order,)
                    continue
                for amount in (lever.amount.least, lever.amount.most) if lever.amount else (0.0,):
                    order = use(lever.id, option, target, amount)
                    yield f"{lever.id} {target} {option} {amount:g}", lambda _state, order=order: (order,)


def table() -> Iterator[str]:
    """Yield a line for each level: games won out of the seeds tried, by the plan and by each robot."""
    yield "level            " + "".join(f"{name:>12}" for name in ("plan", *ROBOTS))
    for name, plan in plans().items():
        found = level(f"{name}.yaml")
        players: list[Callable[[int], Choose]] = [lambda _seed, plan=plan: plan]
        players += [lambda seed, robot=robot: lambda state: robot(state, seed) for robot in ROBOTS.values()]
        wins = [sum(all(met(found, seed, player(seed))) for seed in SEEDS) for player in players]
        yield f"{name:<17}" + "".join(f"{won:>9}/{len(SEEDS)}" for won in wins)


if __name__ == "__main__":
    for line in table():
        print(line)
