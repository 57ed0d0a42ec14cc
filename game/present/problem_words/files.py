"""Mistakes of a file: its encoding, its signs, its tables."""

from __future__ import annotations

from game.present.words import N_

# code: (what is wrong, how to mend it)
SENTENCES: dict[str, tuple[str, str]] = {
    "and_more": (N_("There are {count} more problems, not shown here."), N_("Mend these first.")),
    "unforeseen": (
        N_("The game itself stumbled here, and cannot say over what: {why}."),
        N_("Undo the latest change to this level, or take parts out until it can be read."),
    ),
    "no_file": (N_("There is no such file."), N_("Check the name and the folder.")),
    "no_level_file": (N_("This folder has no level.yaml."), N_("Put the level’s own file there under that name.")),
    "is_folder": (N_("This is a folder and not a file."), N_("Rename the folder, or name the file inside it.")),
    "not_a_file": (N_("This is not an ordinary file."), N_("Copy the level into a file of its own.")),
    "no_permission": (N_("This file may not be opened."), N_("Ask for the right to read it, or copy it elsewhere.")),
    "cannot_read": (N_("This file could not be read."), N_("Try again, or copy it to another disk.")),
    "outside": (
        N_("This leads out of the level’s folder."),
        N_("Put the file itself in the folder, beside level.yaml."),
    ),
    "not_yaml": (N_("A level file’s name ends in .yaml."), N_("Rename the file, or name the level’s folder.")),
    "too_big": (
        N_("This file is too big: {size} MB, where {limit} MB is the most."),
        N_("A level is text; look for something pasted in by mistake."),
    ),
    "utf16": (
        N_("This file is saved as UTF-16, and levels are UTF-8."),
        N_("Save it again, and choose the encoding UTF-8."),
    ),
    "not_utf8": (
        N_("This file is not UTF-8: byte {byte} at offset {offset} is not a letter."),
        N_("Save it again, and choose the encoding UTF-8."),
    ),
    "csv_not_utf8": (
        N_("This table is not UTF-8: byte {byte} at offset {offset} is not a letter."),
        N_("In the spreadsheet, save it as “CSV UTF-8”."),
    ),
    "control_character": (
        N_("There is a sign here that no keyboard writes: {found}."),
        N_("Delete it; it may be invisible."),
    ),
    "empty_file": (N_("This file says nothing."), N_("Begin with “format: 1”, “id:” and “title:”.")),
    "not_a_level": (
        N_("A level is a list of keys with values, and this is something else."),
        N_("Begin with “format: 1”, “id:” and “title:”, without a dash."),
    ),
    "tab": (N_("There is a tab here."), N_("Indent with spaces: two for each step.")),
    "stray_colon": (
        N_("There is a colon here where none may stand."),
        N_("Put text that holds a colon in quotation marks."),
    ),
    "open_quote": (N_("A quotation mark is opened here and not closed."), N_("Close it, or double one inside a text.")),
    "quote_inside": (
        N_("The quotation mark before this ends the text."),
        N_("Double it inside the text, or put the other kind round it."),
    ),
    "open_bracket": (N_("A bracket is opened here and not closed."), N_("Close it, or put the missing comma.")),
    "odd_sign": (N_("No value may begin with this sign."), N_("Put the text in quotation marks.")),
    "indentation": (
        N_("This line does not line up with the lines before it."),
        N_("Give things that belong together the same number of spaces."),
    ),
    "no_colon": (N_("A key stands here without its colon."), N_("Write the key, a colon, a space and the value.")),
    "syntax": (N_("This cannot be read as YAML."), N_("Compare the line with the ones before it.")),
    "alias": (
        N_("Anchors and references are not used in levels: “{found}”."),
        N_("Write the value out, or put text that begins with & or * in quotation marks."),
    ),
    "two_documents": (N_("A second document begins here."), N_("Delete the line “---”, or make two files.")),
    "merge_key": (N_("The key “<<” is not used in levels."), N_("Write the keys out.")),
    "tag": (
        N_("Tags are not used in levels: “{found}”."),
        N_("Delete it, or put text that begins with ! in quotation marks."),
    ),
    "odd_key": (N_("A key is one word, and this is a list or a group."), N_("Write a word, a colon and the value.")),
    "repeated_key": (N_("“{found}” is already written on line {first}."), N_("Keep one of the two.")),
    "too_deep": (
        N_("Things stand inside one another more than {limit} deep."),
        N_("No level needs that: start afresh."),
    ),
    "too_long": (N_("This file holds too many values."), N_("Bring tables as CSV files in the level’s folder.")),
    "huge_number": (N_("“{found}” is too large a number."), N_("Write it in a unit such as M or B.")),
    "not_finite": (N_("“{found}” is not a number that can be counted with."), N_("Write a number.")),
    "include_alone": (
        N_("A level in one file includes no other."),
        N_("Make a folder, with this file in it as level.yaml."),
    ),
    "bad_include": (
        N_("“{found}” cannot be included."),
        N_("Name another .yaml file of the same folder, once."),
    ),
    "no_include": (N_("There is no file “{found}” in the level’s folder."), N_("Put it there, or take its name out.")),
    "not_a_part": (
        N_("An included file holds keys, and this is something else."),
        N_("Write “events:”, “desk:”, “talks:”, “headlines:”, “lab:” or “seats:” first."),
    ),
    "not_in_part": (N_("“{found}” does not belong in an included file."), N_("Write it in level.yaml.")),
    "repeated_id": (N_("The id “{found}” is already used at {first}."), N_("Give one of the two another id.")),
    "table_twice": (
        N_("This table is here and also in the file {found}."),
        N_("Keep one of the two."),
    ),
    "stray_table": (N_("The game reads no table called {found}."), N_("Rename it, or take it out of the folder.")),
    "empty_table": (
        N_("This table is empty."),
        N_("Write a first line with the names of the columns, or delete the file."),
    ),
    "broken_csv": (N_("This line cannot be read as CSV."), N_("Look for a quotation mark that is not closed.")),
    "unknown_column": (N_("There is no column “{found}”."), N_("Rename it, or delete it.")),
    "repeated_column": (N_("The column “{found}” is there twice."), N_("Keep one of the two.")),
    "missing_column": (N_("The column “{found}” is missing."), N_("Add it to the first line, and to every row.")),
    "cell_count": (
        N_("This row has {cells} cells, and the table has {columns} columns."),
        N_("Put text that holds the separator in quotation marks, or add the missing cells."),
    ),
    "too_many_rows": (N_("This table has more than {limit} rows."), N_("Keep the rows the level needs.")),
    "mixed_decimals": (
        N_("This file writes {found} here and {other} on line {line}: point or comma, it cannot be told."),
        N_("Write decimals one way throughout."),
    ),
    "repeated_row": (N_("The row “{found}” is already on line {first}."), N_("Keep one of the two.")),
}
