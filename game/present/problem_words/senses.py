"""Mistakes of sense: names of things that are not there, and things that cannot be."""

from __future__ import annotations

from game.present.words import N_

# code: (what is wrong, how to mend it)
SENTENCES: dict[str, tuple[str, str]] = {
    "repeated_name": (N_("“{found}” is already used in this list."), N_("Give one of the two another id.")),
    "site_and_crossing": (N_("“{found}” is both a site and a crossing."), N_("Rename one of the two.")),
    "unknown_site": (N_("There is no plant or other site “{found}”."), N_("Write its id as plants.csv does.")),
    "unknown_maker": (N_("No maker “{found}” builds anything."), N_("Write its id as makers.csv does.")),
    "unknown_company": (N_("There is no maker “{found}”."), N_("Add it to makers.csv, or write its id as that does.")),
    "unknown_mandate": (N_("There is no mandate “{found}”."), N_("Write its id as mandates.csv does.")),
    "unknown_event": (N_("There is no event “{found}”."), N_("Write the id of an event, or add one.")),
    "unknown_lever": (N_("There is no lever “{found}”."), N_("Write the id of a lever, or add one under “desk:”.")),
    "unknown_talks": (N_("There are no talks “{found}”."), N_("Write the id of talks, or add them under “talks:”.")),
    "unknown_crossing": (N_("There is no crossing “{found}”."), N_("Write its id as crossings.csv does.")),
    "unknown_supplier": (N_("There is no site or crossing “{found}”."), N_("Write its id as the tables do.")),
    "unknown_bears": (N_("There is no site or crossing “{found}”."), N_("Write its id as the tables do.")),
    "unknown_place": (N_("There is no site, crossing or province “{found}”."), N_("Write its id as the tables do.")),
    "unknown_partner": (N_("“{found}” is not a partner."), ""),
    "unknown_product": (N_("“{found}” is not a product."), ""),
    "unknown_source": (N_("The source “{found}” has no address."), N_("Add it to sources.csv.")),
    "unknown_headline": (N_("There is no headline “{found}”."), N_("Write the id of a headline, or add one.")),
    "unknown_seat": (N_("There is no seat “{found}”."), N_("Write the id of an inherited seat.")),
    "unknown_icon": (
        N_("The game has no icon “{found}”; a circle is drawn in its place."),
        N_("Write another name, such as factory, ship or handshake, or leave the line out."),
    ),
    "seat_ends_alike": (
        N_("The seat “{found}” counts one value both as nothing and as all."),
        N_("Write two values that differ: what counts 0 of 100, and what counts 100."),
    ),
    "seat_sees_nothing": (
        N_("The seat “{found}” looks at jobs where nobody in Canada has one in this level."),
        N_("Change kinds, city or province, or leave the line out: it is not shown."),
    ),
    "headline_without_source": (
        N_("The headline “{found}” does not say where its evidence comes from."),
        N_("Give it “sources:”, or “fiction: true” if it is invented."),
    ),
    "headline_without_date": (
        N_("The headline “{found}” does not say as of when its evidence holds."),
        N_("Give it “facts_as_of:”, or “fiction: true” if it is invented."),
    ),
    "false_for_free": (
        N_("Acting on “{found}” costs nothing, though it is not true as it stands."),
        N_("Give “tempts:” an effect that hurts, or a price."),
    ),
    "headline_never": (
        N_("The headline “{found}” fits no quarter of this level, which goes from {first} to {last}."),
        N_("Change its “from:” or “to:”."),
    ),
    "target_outside_lever": (N_("Only a lever has a “target”."), N_("Name the site, the maker or the mandate.")),
    "unknown_choice": (N_("The event {event} has no choice “{found}”."), N_("Write the id of one of its choices.")),
    "no_choices": (
        N_("The event {event} has no choices, so “{found}” is never chosen."),
        N_("Add them, or leave it out."),
    ),
    "history_after_the_start": (
        N_("The past that the level carries begins in {found}, which is not before its start, {start}."),
        N_("Give history_from an earlier quarter, or leave it out to begin from the base year."),
    ),
    "history_too_long": (
        N_("The past that the level carries begins in {found}, more than {most} quarters before its start."),
        N_("Give history_from a later quarter."),
    ),
    "beyond_the_end": (N_("Quarter {found} never comes: the level ends with quarter {last}."), ""),
    "empty_condition": (N_("This condition says nothing."), N_("Give it one of: {keys}.")),
    "empty_range": (N_("Nothing lies between {low} and {high}."), N_("Turn the two round, or take one out.")),
    "never_chained": (
        N_("Nothing makes “{found}” happen."),
        N_("Add fire_event to a lever or an event, or take “chained” out."),
    ),
    "never_opened": (
        N_("No lever and no event opens the talks “{found}”."),
        N_("Allow a lever that opens talks, such as partner_talks, or add open_talks to an event."),
    ),
    "breaks_its_word": (
        N_("The deal of “{found}” sets a duty that this promise forbids, so it would be broken as it is signed."),
        N_("Change the rate, or the promise."),
    ),
    "never_by_chance": (
        N_("“{found}” never happens: its chance is “never”."),
        N_("Give it a chance, or switch it off."),
    ),
    "never_at": (N_("“{found}” is not in this level, which goes from {first} to {last}."), ""),
    "dated_after_the_end": (
        N_("This really happened on {found}, and the level ends with {last}."),
        N_("Correct the date, or leave “real:” out if the event is invented."),
    ),
    "opens_in_debt": (
        N_("The level opens with a treasury of {found}: nothing can be paid before it is back above zero."),
        N_("Leave the minus sign out, or tell the player so in opening_words."),
    ),
    "opens_below_zero": (
        N_("The level opens with {found}, and the scale goes from 0 to 100."),
        N_("Leave the minus sign out."),
    ),
    "said_twice": (N_("“{found}” stands in this list twice."), N_("Take one of the two out.")),
    "id_of_a_shipped_level": (
        N_("“{found}” is the id of a level that comes with the game, so the two are taken for one another."),
        N_("Give your level an id of its own."),
    ),
    "never_when": (
        N_("“{found}” never happens: this falls outside the {quarters} quarters from {first} to {last}."),
        N_("Change the condition, or the length of the level."),
    ),
    "never_together": (N_("“{found}” never happens: its conditions exclude each other."), N_("Change one of them.")),
    "old_facts": (
        N_("The facts are as of {found}, more than two years ago."),
        N_("Look at them again, then change the date."),
    ),
    "no_world": (
        N_("This level has no plants of its own, and extends no level."),
        N_("Add the line “extends: canada_2025”."),
    ),
    "no_table": (N_("This level has no {found}."), N_("Add the table, or extend a level that has one.")),
    "missing_parameters": (
        N_("The model needs more figures than these: “{found}” is missing."),
        N_("Copy the rows of parameters.csv from canada_2025, or extend that level."),
    ),
    "beyond_capacity": (
        N_("“{found}” sells {sold} cars a year and can build {capacity}."),
        N_("Raise the capacity, or lower its flows."),
    ),
    "not_a_whole": (N_("The shares of “{found}” add up to {whole}."), N_("Make them 100% together.")),
    "out_of_range": (
        N_("“{found}” is outside the range of {parameter}, {least} to {most}."),
        N_("Choose a value within it."),
    ),
    "wrong_origin": (N_("The origin is “{found}”, but {plant} is in {country}."), ""),
    "wrong_maker": (
        N_("{mandate} belongs to {maker}, and “{found}” builds for {other}."),
        N_("Move it to a plant of the same maker."),
    ),
    "closed_site": (
        N_("“{found}” is closed before the level begins, so this does nothing."),
        N_("Open it first, or name another."),
    ),
    "locked_lever": (N_("“{found}” is needed here, and it is locked."), N_("Allow it under “levers:”.")),
    "allowed_and_locked": (N_("“{found}” is both allowed and locked."), N_("Take it out of one of the two lists.")),
    "bad_answer": (
        N_("This answer is not a decision: look at “{found}”."),
        N_("Write it as a save does, with its kind."),
    ),
    "figure_left_out": (N_("“{found}” is left out, and no player sets it here."), N_("Give the figure.")),
    "slider_start": (N_("“{found}” is not between {least} and {most}."), N_("Start within the ends.")),
    "goal_without_figure": (N_("This goal says no figure."), N_("Give it at_least or at_most.")),
    "contract_without_site": (N_("“{found}” is an offer, and is used on no site."), N_("Write “target: site”.")),
    "one_language": (
        N_("This level speaks one language only."),
        N_("Write texts as {{en: …, fr: …}}."),
    ),
    "no_french": (N_("This text has no French."), N_("Write it as {{en: …, fr: …}}.")),
}
