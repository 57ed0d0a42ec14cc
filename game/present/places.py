"""Names of countries, provinces, states and markets, in the forms sentences need."""

from __future__ import annotations

from game.present.words import N_, _

_COUNTRY = {
    "CA": N_("Canada"), "US": N_("United States"), "MX": N_("Mexico"), "JP": N_("Japan"), "KR": N_("Korea"),
    "EU": N_("European Union"), "GB": N_("United Kingdom"), "CN": N_("China"), "ROW": N_("Overseas"),
    "*": N_("Every country"),
}  # fmt: skip
_SUBJECT = {
    "CA": N_("Canada levies"), "US": N_("The United States levies"), "MX": N_("Mexico levies"),
    "JP": N_("Japan levies"), "KR": N_("Korea levies"), "EU": N_("The European Union levies"),
    "GB": N_("The United Kingdom levies"), "CN": N_("China levies"),
}  # fmt: skip
_FROM = {
    "CA": N_("from Canada"), "US": N_("from the United States"), "MX": N_("from Mexico"), "JP": N_("from Japan"),
    "KR": N_("from Korea"), "EU": N_("from the European Union"), "GB": N_("from the United Kingdom"),
    "CN": N_("from China"), "*": N_("from every country"),
}  # fmt: skip
_IN = {
    "CA": N_("in Canada"), "US": N_("in the United States"), "MX": N_("in Mexico"), "JP": N_("in Japan"),
    "KR": N_("in Korea"), "EU": N_("in the European Union"), "GB": N_("in the United Kingdom"),
    "CN": N_("in China"), "ROW": N_("overseas"),
}  # fmt: skip
_PROVINCE = {
    "BC": N_("British Columbia"), "AB": N_("Alberta"), "SK": N_("Saskatchewan"), "MB": N_("Manitoba"),
    "ON": N_("Ontario"), "QC": N_("Quebec"), "NB": N_("New Brunswick"), "NS": N_("Nova Scotia"),
    "PE": N_("Prince Edward Island"), "NL": N_("Newfoundland and Labrador"), "YT": N_("Yukon"),
    "NT": N_("Northwest Territories"), "NU": N_("Nunavut"),
}  # fmt: skip
_IN_PROVINCE = {
    "BC": N_("in British Columbia"), "AB": N_("in Alberta"), "SK": N_("in Saskatchewan"), "MB": N_("in Manitoba"),
    "ON": N_("in Ontario"), "QC": N_("in Quebec"), "NB": N_("in New Brunswick"), "NS": N_("in Nova Scotia"),
    "PE": N_("in Prince Edward Island"), "NL": N_("in Newfoundland and Labrador"), "YT": N_("in Yukon"),
    "NT": N_("in the Northwest Territories"), "NU": N_("in Nunavut"),
}  # fmt: skip
_STATE = {
    "AL": N_("Alabama"), "AZ": N_("Arizona"), "CA": N_("California"), "GA": N_("Georgia"), "IL": N_("Illinois"),
    "IN": N_("Indiana"), "KS": N_("Kansas"), "KY": N_("Kentucky"), "MI": N_("Michigan"), "MO": N_("Missouri"),
    "MS": N_("Mississippi"), "NY": N_("New York"), "OH": N_("Ohio"), "SC": N_("South Carolina"),
    "TN": N_("Tennessee"), "TX": N_("Texas"), "NC": N_("North Carolina"), "VA": N_("Virginia"),
    "PA": N_("Pennsylvania"), "WI": N_("Wisconsin"), "LA": N_("Louisiana"), "NV": N_("Nevada"),
}  # fmt: skip
_MEXICO = {
    "AGU": "Aguascalientes", "BCN": "Baja California", "CHH": "Chihuahua", "COA": "Coahuila", "GUA": "Guanajuato",
    "JAL": "Jalisco", "MEX": "Estado de México", "MOR": "Morelos", "NLE": "Nuevo León", "PUE": "Puebla",
    "QUE": "Querétaro", "SLP": "San Luis Potosí", "SON": "Sonora",
}  # fmt: skip


def country(code: str) -> str:
    """Return the name of a country, a bloc or a market."""
    return _(_COUNTRY[code])


def levies(code: str) -> str:
    """Return the country as the subject of the verb to levy."""
    return _(_SUBJECT[code])


def from_country(code: str) -> str:
    """Return ``from Japan``."""
    return _(_FROM[code])


def in_country(code: str) -> str:
    """Return ``in Japan``; for the rest of the world, ``overseas``."""
    return _(_IN[code])


def province(code: str) -> str:
    """Return the name of a province or territory."""
    return _(_PROVINCE[code])


def in_province(code: str) -> str:
    """Return ``in Ontario``."""
    return _(_IN_PROVINCE[code])


def region(country_code: str, code: str) -> str:
    """Return the name of a province or state; the code itself where it is not known."""
    if country_code == "CA":
        return _(_PROVINCE[code]) if code in _PROVINCE else code
    if country_code == "US":
        return _(_STATE[code]) if code in _STATE else code
    return _MEXICO.get(code, code)
