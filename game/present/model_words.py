"""The words of the page on how the model did: what is compared, the main figures, and where the model is wrong."""

from __future__ import annotations

from game.present.words import N_, _, number, percent

COMPARED: dict[str, str] = {
    "canada_2025": N_("Cars built in Canada, 2025"),
    "toyota_2025": N_("Toyota in Canada, 2025"),
    "honda_2025": N_("Honda in Canada, 2025"),
    "assembly_jobs_2025q3": N_("Assembly jobs, third quarter of 2025 against a year earlier"),
    "parts_jobs_2025q3": N_("Parts jobs, third quarter of 2025 against a year earlier"),
    "oshawa_two_shifts": N_("Oshawa down to two shifts by mid-2026"),
    "ingersoll_ends": N_("No car built in Ingersoll in 2026"),
    "brampton_idle": N_("No car built in Brampton in 2026"),
    "windsor_open": N_("Windsor still building at the end of 2026"),
}
NOTES: dict[str, str] = {
    "canada_2025": N_(
        "The pace λ was chosen so that this figure comes out right. It shows that the model can be made to fit, not "
        "that it foresees."
    ),
    "assembly_jobs_2025q3": N_("What was published is the change to June; the model gives the third quarter."),
    "parts_jobs_2025q3": N_(
        "What was published is the change to June. The share of parts bought elsewhere was chosen so that this comes "
        "out right."
    ),
    "oshawa_two_shifts": N_("The model is not told of the shift that was cut: it must find it."),
    "ingersoll_ends": N_(
        "The model is told that the electric van was cancelled, so this says only that it puts nothing in its place."
    ),
    "brampton_idle": N_("The model is not told that the Jeep went to Illinois: the plant could open again."),
    "windsor_open": N_(
        "The model is told of the third shift, of the demand behind it, which it does not see by itself and which "
        "stands in it as cars that cost 8% less for three years, and that Stellantis settles nothing there before "
        "2027. So this had to come out."
    ),
}
BEARING = {"free": "", "fitted": N_("fitted"), "told": N_("partly told")}
ABOUT: tuple[tuple[str, str], ...] = (
    (
        "file-text",
        N_(
            "What the model is given: the plants, makers and flows of 2024, the tariffs and remissions of 2025 and "
            "2026 on their dates, and decisions on products that were not answers to tariffs."
        ),
    ),
    (
        "search",
        N_(
            "What it must find: how many cars each maker builds, who is laid off, which shifts go and which plants "
            "stand. Firms decide by odds, so each figure is the middle of many histories, or the share of them in "
            "which it came true."
        ),
    ),
    (
        "triangle-alert",
        N_(
            "How little this proves: λ, the pace at which makers move their plans, is weakly identified. One year is "
            "too short to tell a slow large answer from a fast small one, so other values would fit about as well and "
            "lead to other years ahead."
        ),
    ),
)
LIMITS: tuple[str, ...] = (
    N_("Tastes do not shift between cars and trucks, or between petrol and electric, except where an event says so."),
    N_("Dealers hold no stock: a car built is a car sold, so the rush before a tariff shows too little."),
    N_("Wages and exchange rates do not answer. In truth a weaker dollar would soften a tariff."),
    N_(
        "Every North American car is taken to meet the rules of origin. Some German makers’ Mexican cars did not, so "
        "their duties come out too low."
    ),
    N_("The world overseas is five blocs with one plant for each maker, so imports from there are rough."),
    N_(
        "What is sold overseas is one market without duties of its own: if Europe or Japan answered Washington, no "
        "American car would be lost there."
    ),
    N_(
        "A model that moves to another country keeps the content it had, so the duty on it is a little off until its "
        "suppliers have changed."
    ),
    N_(
        "Where costs fall with size and plants are easily swapped, the long run may empty a country of its plants. "
        "That is in the equations, not a forecast."
    ),
    N_(
        "Totals by maker are published; who sells how much of which model where is an estimate. Cambridge and "
        "Woodstock, Windsor and Oakville, Oshawa and Ingersoll are published as sums only."
    ),
    N_("Jobs at steel and aluminium sites count in full, though only part of their metal goes into cars."),
    N_(
        "The output of parts makers is not published: theirs follows the lines they feed, and who feeds whom is an "
        "assumption."
    ),
    N_("Makers keep their suppliers: a dearer part from one country brings no more work to another’s parts makers."),
    N_("How easily work moves between plants and buyers between brands is quoted from memory, not checked in print."),
    N_("Odds of what Washington does, and what voters make of jobs and prices, are assumptions of the game."),
    N_("One history cannot test odds: what happened is a single draw, and the model may be right for wrong reasons."),
)
PARAMETERS: dict[str, tuple[str, str]] = {
    "theta": (
        N_("Ease of moving work between plants"),
        N_(
            "If a maker’s cars from one plant cost 1% more, that plant’s sales against its others fall by about so "
            "many per cent."
        ),
    ),
    "eta": (
        N_("Ease of changing brands"),
        N_("If a maker’s cars cost 1% more, its sales against other makers’ fall by about so many per cent."),
    ),
    "epsilon": (
        N_("Buyers who leave the market"),
        N_("If all cars cost 1% more, about so many per cent fewer are sold."),
    ),
    "lambda": (
        N_("Pace of makers’ plans"),
        N_("The share of the gap between what they build and what would pay best that makers close in a quarter."),
    ),
    "pass_through": (
        N_("Pace of retail prices"),
        N_(
            "The share of the gap that closes in a quarter, first between dealers’ prices and where the market tends, "
            "then between buyers’ prices and dealers’."
        ),
    ),
    "content_rule": (
        N_("Content the rules of origin ask for"),
        N_("The share of a car’s value that must come from North America for it to cross without the full duty."),
    ),
    "volatility": (
        N_("How uncertain times are"),
        N_(
            "How far the worth of a plant swings in a usual year. The more, the longer firms wait before they move or "
            "build."
        ),
    ),
    "feared_tariff": (N_("The tariff firms fear"), N_("The duty they reckon with if things get worse.")),
    "move_cost": (N_("Cost of moving a plant’s work"), N_("As a share of what the plant sells in a year.")),
    "project_cost": (
        N_("Cost of a new model in an idle plant"),
        N_("As a share of what the plant would sell in a year."),
    ),
    "pressure_scale": (
        N_("How sharply firms decide"),
        N_("The smaller, the more surely the better choice is taken; as a share of what a plant sells in a year."),
    ),
    "shift_odds": (
        N_("Odds that a shift goes or comes"),
        N_("In a quarter in which there is too little or too much work for those there are."),
    ),
    "metal_diversion": (
        N_("Metal sold elsewhere"),
        N_("The share of lost American sales of metal that finds other buyers."),
    ),
    "metal_opening": (
        N_("What open markets add to that"),
        N_("For each 1% off the cost of selling overseas, so many per cent more of that metal finds buyers there."),
    ),
    "parts_diversion": (
        N_("Parts sold elsewhere"),
        N_("The share of lost American sales of parts that finds other buyers."),
    ),
    "parts_opening": (
        N_("What open markets add for parts"),
        N_("For each 1% off the cost of selling overseas, so many per cent more parts are sold there."),
    ),
    "withheld_replaced": (
        N_("What buyers do without us"),
        N_("The share of what we hold back that they find elsewhere in a quarter."),
    ),
    "withheld_lost": (
        N_("Buyers who do not come back"),
        N_("The share of what we held back that finds no buyer there for years."),
    ),
    "parts_resourcing": (
        N_("Parts bought elsewhere"),
        N_("The share of parts jobs that go when cars bear a duty of 25%."),
    ),
    "spread": (
        N_("Jobs off the map"),
        N_("How far jobs that stand at no site of the map follow the output of those that do."),
    ),
    "recall_loss": (
        N_("People who do not come back"),
        N_("The share of those laid off from an idle plant who find other work in a quarter."),
    ),
    "escalate_base": (
        N_("Odds that Washington goes further"),
        N_("In a quarter, with relations half way and no surtax of ours."),
    ),
    "approval_jobs": (
        N_("What voters make of jobs"),
        N_("Points of approval for each 1% of a province’s car jobs."),
    ),
}  # fmt: skip
"""The main figures, in order: name, and what it means."""
SOURCES: dict[str, str] = {
    "": N_("A figure of the game: no source was found."),
    "Head and Mayer 2019, recollected, not page-checked": N_(
        "Head and Mayer, “Brands in Motion”, 2019; quoted from memory, not checked in print."
    ),
    "on 2025; weakly identified": N_("Chosen so that 2025 comes out right; weakly identified."),
    "S9: 20% by September 2025": N_("So that about 20% of the duty had reached buyers by September 2025."),
    "CUSMA, general knowledge": N_("The trade agreement with the United States and Mexico, from general knowledge."),
    "tooling for a model in a plant that stands": N_("A figure of the game: no source was found."),
    "how far jobs off the map follow output": N_("A figure of the game: no source was found."),
    "V51: threat of August 2026": N_("The threat of August 2026."),
    "S55: 2025": N_("Chosen so that the jobs of 2025 come out right."),
}
NO_DOCUMENT = {
    "GK": N_("General knowledge; no document was opened"),
    "EST": N_("An estimate made for this game"),
    "CALC": N_("Calculated from other figures of the game"),
}
"""The marks of what no address stands behind."""
CERTAINTY_OF_SOURCE = {
    "verified": N_("opened and read"),
    "reported": N_("reported; the document itself was not opened"),
    "general_knowledge": N_("general knowledge"),
    "calculated": N_("calculated"),
}


def figure(value: float, unit: str) -> str:
    """Return a compared figure as it is written: cars, a change, or the share of histories."""
    if unit == "vehicles":
        return number(value)
    if unit == "%":
        return percent(value / 100, 1, signed=True)
    return percent(value / 100)


def band(low: float, high: float, unit: str) -> str:
    """Return the band a figure should lie in."""
    if unit == "% of runs":
        return _("{low} or more").format(low=figure(low, unit))
    return _("{low} to {high}").format(low=figure(low, unit), high=figure(high, unit))


def plain(value: float) -> str:
    """Return a parameter's value with the decimals it has, four at most."""
    return number(value, min(len(f"{value:g}".partition(".")[2]), 4))
