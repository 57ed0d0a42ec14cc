"""Mistakes of shape: keys, values, and levels that extend others."""

from __future__ import annotations

from game.present.words import N_

# code: (what is wrong, how to mend it)
SENTENCES: dict[str, tuple[str, str]] = {
    "unknown_base": (N_("There is no level “{found}” to extend."), N_("Name a shipped level, or one of your own.")),
    "extends_cycle": (N_("A level cannot extend itself, even by way of others: “{found}”."), N_("Extend canada_2025.")),
    "extends_depth": (
        N_("This level extends one that extends another, more than {limit} times over."),
        N_("Extend a level nearer the base."),
    ),
    "extends_broken": (
        N_("“{found}”, which this level extends, has a problem: {file}, line {line}."),
        N_("Mend that level first."),
    ),
    "change_table": (N_("There is no table “{found}” to change."), N_("Begin the path with the name of a table.")),
    "change_path": (N_("“{found}” does not lead to a figure."), N_("Write a path such as {example}.")),
    "change_field": (N_("The table {table} has no “{found}” that may be changed."), N_("Name one of its columns.")),
    "change_row": (N_("The table {table} has no row “{found}”."), N_("Write the id as the table does.")),
    "unknown_key": (N_("“{found}” is not a key that may stand here."), N_("Correct it, or delete the line.")),
    "missing_key": (N_("The key “{found}” is missing."), N_("Add it.")),
    "missing_keys": (N_("These keys are missing: {found}."), N_("Add them.")),
    "missing_in_new": (
        N_("There is no “{id}” to change, and a new one needs: {found}."),
        N_("Correct the id, or add the keys."),
    ),
    "no_value": (N_("Nothing is written here."), N_("Write a value, or delete the key.")),
    "not_one_of": (N_("“{found}” is not one of the words that may stand here."), ""),
    "not_one_of_nor_list": (
        N_("“{found}” may not stand here."),
        N_("Write one of these words, or a list of ids in brackets."),
    ),
    "wrong_type": (N_("This must be {wanted}, and it is {kind}."), ""),
    "not_a_number": (
        N_("“{found}” is not a number."),
        N_("Write figures without spaces between them, and without letters."),
    ),
    "too_small": (N_("“{found}” is too small: {limit} is the least."), ""),
    "not_above": (N_("“{found}” is too small: it must be more than {limit}."), ""),
    "too_large": (N_("“{found}” is too large: {limit} is the most."), ""),
    "percent_left_out": (
        N_("“{found}” is a hundred times too large for a share."),
        N_("Write the sign % after the figure."),
    ),
    "empty_text": (N_("This text is empty."), N_("Write something, or delete the key.")),
    "long_text": (N_("This text is too long: {limit} letters are the most."), N_("Shorten it.")),
    "empty_list": (N_("This list is too short: it needs at least {limit}."), ""),
    "long_list": (N_("This list is too long: {limit} are the most."), ""),
    "bad_id": (
        N_("“{found}” cannot be an id."),
        N_("Begin with a letter, then small letters without accents, figures and _ only."),
    ),
    "not_a_rate": (N_("“{found}” is not a rate."), N_("Write 25% or 0.25.")),
    "not_money": (N_("“{found}” is not an amount of money."), N_("Write 220M, 1.5B or whole dollars.")),
    "not_a_quarter": (N_("“{found}” is not a quarter."), N_("Write a quarter as 2025Q2.")),
    "not_a_date": (N_("“{found}” is not a date."), N_("Write a date as 2025-06-04.")),
    "one_key": (N_("This needs exactly one key, and it has more: {found}."), N_("Give each its own dash in the list.")),
    "no_key": (N_("This needs one key that says what it is."), ""),
    "not_valid": (N_("“{found}” cannot stand here."), ""),
}
