"""The figures of the model, each with its range and where it comes from."""

from __future__ import annotations

from building.files import Row, named

_COLUMNS = "id symbol value least most unit certainty source"
_BRANDS = "Head and Mayer 2019, recollected, not page-checked"
_OURS = ""
_PARAMETERS = (
    # Trade: 02 §2
    ("theta", "θ", 7.7, 3, 12, "elasticity", "assumption", _BRANDS),
    ("eta", "η", 3.87, 1.5, 8, "elasticity", "assumption", _BRANDS),
    ("scale", "ς", -0.035, -0.1, 0, "elasticity", "assumption", _BRANDS),
    ("epsilon", "ε", 1.0, 0, 2, "elasticity", "assumption", _OURS),
    ("lambda", "λ", 0.07, 0.01, 0.5, "share of the gap, a quarter", "calibrated", "on 2025; weakly identified"),
    ("ramp_pace", "", 0.35, 0.05, 1, "share of the gap, a quarter", "assumption", "a line newly opened"),
    ("ramp_quarters", "", 6, 0, 20, "quarters a line counts as new", "assumption", _OURS),
    (
        "pass_through", "ρ", 0.3, 0.05, 1, "share of the gap, a quarter, in each of two steps", "assumption",
        "S9: 20% by September 2025",
    ),
    # Costs: 02 §3
    ("car_price", "p₀", 45000, 25000, 80000, "dollars a car", "assumption", _OURS),
    ("steel_price", "", 1200, 400, 3000, "dollars a tonne", "assumption", _OURS),
    ("aluminium_price", "", 3500, 1500, 6000, "dollars a tonne", "assumption", _OURS),
    ("metal_price_follow", "", 0.5, 0, 1, "share of the duty", "assumption", _OURS),
    ("metal_in_parts", "", 0.15, 0, 0.5, "share of the cost of parts and engines", "assumption", _OURS),
    ("metal_diversion", "", 0.5, 0, 1, "share of lost US sales sold elsewhere", "assumption", _OURS),
    ("metal_opening", "", 8, 0, 20, "elasticity", "assumption", _OURS),
    ("parts_diversion", "", 0.15, 0, 1, "share of lost US sales sold elsewhere", "assumption", _OURS),
    ("parts_opening", "", 5, 0, 20, "elasticity", "assumption", _OURS),
    ("parts_price", "", 350000, 100000, 800000, "dollars of sales a job, a year", "assumption", _OURS),
    ("withheld_premium", "", 0.8, 0, 3, "share of value, dearer to replace at short notice", "assumption", _OURS),
    ("withheld_replaced", "", 0.5, 0, 1, "share of what is missing found elsewhere, a quarter", "assumption", _OURS),
    ("withheld_lost", "", 0.15, 0, 1, "share of what was withheld that finds no buyer again", "assumption", _OURS),
    ("withheld_memory", "", 8, 0, 40, "quarters", "assumption", _OURS),
    (
        "content_rule", "", 0.75, 0, 1, "regional share of value the rules of origin ask", "assumption",
        "CUSMA, general knowledge",
    ),
    ("content_cost", "", 1.0, 0, 5, "share of cost, per squared share of content", "assumption", _OURS),
    # Firms: 02 §5
    ("discount_rate", "r", 0.08, 0.02, 0.2, "a year", "assumption", _OURS),
    ("volatility", "σ", 0.3, 0, 0.8, "a year", "assumption", _OURS),
    ("model_years", "", 7, 2, 15, "years", "assumption", "life of a model family"),
    ("plant_margin", "", 0.06, 0.01, 0.2, "share of revenue, a year", "assumption", _OURS),
    ("fixed_cost", "", 0.10, 0.02, 0.3, "share of revenue, a year", "assumption", _OURS),
    ("labour_edge", "", 0.0, -0.05, 0.05, "share of revenue, a year", "assumption", "US plant against a Canadian one"),
    ("move_cost", "", 0.22, 0.05, 1, "share of a year's revenue", "assumption", _OURS),
    ("move_cost_idle", "", 0.41, 0, 1, "share of that cost, for a plant that builds nothing", "assumption", _OURS),
    (
        "project_cost", "", 0.2, 0.02, 1, "share of a year's revenue", "assumption",
        "tooling for a model in a plant that stands",
    ),
    ("project_quarters", "", 6, 2, 16, "quarters from decision to first car", "assumption", _OURS),
    ("remission_years", "", 1, 0, 15, "years a maker counts on its remission", "assumption", _OURS),
    ("fear_years", "", 2, 0.5, 10, "years of odds a firm adds up", "assumption", _OURS),
    ("feared_tariff", "", 0.5, 0, 1, "share of value", "assumption", "V51: threat of August 2026"),
    ("pressure_scale", "", 0.13, 0.02, 0.5, "share of a year's revenue", "assumption", _OURS),
    ("offer_weight", "", 0.5, 0, 2, "share of the cost of moving", "assumption", _OURS),
    ("leaving_pull", "", 0.9, 0, 2, "share of the cost of moving, once a move is announced", "assumption", _OURS),
    ("clawback_risk", "", 0.5, 0, 2, "dearer by this share of the clawback", "assumption", _OURS),
    ("cost_per_job", "", 40000, 5000, 150000, "dollars a job, a year", "assumption", _OURS),
    ("collection_odds", "", 0.5, 0, 1, "share of a claim", "assumption", _OURS),
    ("collection_quarters", "", 8, 2, 24, "quarters", "assumption", _OURS),
    ("decision_quarters", "", 4, 1, 12, "quarters between two decisions on a plant", "assumption", _OURS),
    ("move_quarters", "", 10, 8, 14, "quarters", "assumption", _OURS),
    ("shift_room", "", 0.15, 0, 0.5, "share of capacity, before a shift is added", "assumption", _OURS),
    ("overtime", "", 0.18, 0, 0.5, "share the shifts left can add to their own work", "assumption", _OURS),
    (
        "restart_cost", "", 0.06, 0, 1, "share of a year's revenue", "assumption",
        "calling people back to a line that stands as it was left",
    ),
    ("restart_quarters", "", 3, 1, 12, "quarters from decision to first car", "assumption", _OURS),
    # An empty plant: hold it, sell it or close it
    ("hall_cost", "", 0.008, 0, 0.1, "share of a year's revenue, a year", "assumption", "guards, heat, taxes, leases"),
    ("hall_years", "", 3, 1, 10, "years an owner counts an empty plant's costs over", "assumption", _OURS),
    ("recall_cost", "", 12000, 0, 60000, "dollars a job on recall, a year", "assumption", "pay topped up, benefits"),
    ("severance", "", 50000, 0, 200000, "dollars a job ended", "assumption", _OURS),
    ("scrap_price", "", 150, 0, 2000, "dollars for each car a year the plant could build", "assumption", _OURS),
    ("unpromised", "", 0.5, 0, 1, "share of a model's worth, where a plant has none promised", "assumption", _OURS),
    ("sale_scale", "", 0.025, 0.005, 0.5, "share of a year's revenue", "assumption", _OURS),
    ("sale_quarters", "", 4, 1, 12, "quarters from the announcement of a sale to its close", "assumption", _OURS),
    # More room: a new hall beside a full plant
    ("build_cost", "", 0.5, 0.1, 2, "share of a year's revenue of what it adds", "assumption",
     "a new plant and its tools"),
    ("build_years", "", 20, 5, 40, "years a new plant is counted on", "assumption", _OURS),
    ("build_quarters", "", 14, 12, 16, "quarters from decision to first car", "assumption", _OURS),
    ("build_notice", "", 0.03, 0, 0.5, "log of the price of a full plant's room, from which it counts as scarce",
     "assumption", _OURS),
    ("build_patience", "", 4, 1, 12, "quarters in a row that room must be scarce", "assumption", _OURS),
    ("build_least", "", 50000, 5000, 200000, "vehicles a year, the smallest hall worth building", "assumption", _OURS),
    ("build_most", "", 150000, 20000, 400000, "vehicles a year, the largest built at once", "assumption", _OURS),
    ("shift_odds", "", 0.4, 0, 1, "odds a quarter", "assumption", _OURS),
    # Jobs: 02 §7
    ("m_parts", "", 1.5, 0, 3, "parts jobs an assembly job", "estimate", "S18: published ratio"),
    ("leak", "", 0.55, 0.4, 0.8, "share of inputs from abroad", "assumption", _OURS),
    ("m_local", "", 1.25, 0, 2.5, "other jobs an assembly job", "assumption", _OURS),
    ("spread", "", 1.8, 0, 3, "ratio", "assumption", "how far jobs off the map follow output"),
    ("parts_resourcing", "", 0.055, 0, 0.2, "share of parts jobs, at a 25% car duty", "calibrated", "S55: 2025"),
    ("recall_loss", "", 0.02, 0, 0.3, "share of a laid-off stock, a quarter", "assumption", _OURS),
    # Independence: 02 §7
    ("independence_market", "", 0.5, 0, 1, "weight", "assumption", _OURS),
    ("independence_inputs", "", 0.25, 0, 1, "weight", "assumption", _OURS),
    ("independence_ownership", "", 0.25, 0, 1, "weight", "assumption", _OURS),
    # Washington: 02 §6. Base odds a quarter; the rest tilt their logit.
    ("washington_rest", "", 3, 0, 12, "quarters between two such moves", "assumption", _OURS),
    ("escalate_base", "", 0.08, 0, 1, "odds a quarter", "assumption", _OURS),
    ("escalate_relations", "", -1.5, -5, 5, "tilt, from relations 50 to 100", "assumption", _OURS),
    ("escalate_retaliation", "", 0.6, -5, 5, "tilt, at a 25% surtax on US cars", "assumption", _OURS),
    ("escalate_pain", "", -0.4, -5, 5, "tilt, a tenth on US prices or off US output", "assumption", _OURS),
    ("offer_base", "", 0.06, 0, 1, "odds a quarter", "assumption", _OURS),
    ("offer_relations", "", 0.8, -5, 5, "tilt, from relations 50 to 100", "assumption", _OURS),
    ("offer_retaliation", "", 0.3, -5, 5, "tilt, at a 25% surtax on US cars", "assumption", _OURS),
    ("offer_pain", "", 0.6, -5, 5, "tilt, a tenth on US prices or off US output", "assumption", _OURS),
    ("exempt_base", "", 0.02, 0, 1, "odds a quarter", "assumption", _OURS),
    ("exempt_relations", "", 1.5, -5, 5, "tilt, from relations 50 to 100", "assumption", _OURS),
    ("exempt_retaliation", "", -0.5, -5, 5, "tilt, at a 25% surtax on US cars", "assumption", _OURS),
    ("exempt_pain", "", 0.9, -5, 5, "tilt, a tenth on US prices or off US output", "assumption", _OURS),
    ("relations_rest", "", 50, 0, 100, "points", "assumption", _OURS),
    ("relations_return", "", 0.05, 0, 0.5, "share of the gap, a quarter", "assumption", _OURS),
    ("relations_surtax", "", -1, -5, 0, "points a quarter, at a 25% surtax on US cars", "assumption", _OURS),
    # Home politics and the books: 02 §7
    ("approval_jobs", "", 1.2, 0, 5, "points per 1% of a province's car jobs", "assumption", _OURS),
    ("approval_prices", "", 0.6, 0, 3, "points per 1% of car prices", "assumption", _OURS),
    ("approval_return", "", 0.06, 0, 0.5, "share of the gap to the start, a quarter", "assumption", _OURS),
    ("capital_approval", "", 0.2, 0, 1, "points a quarter per point of approval over 50", "assumption", _OURS),
    ("capital_rest", "", 60, 0, 100, "points", "assumption", _OURS),
    ("capital_return", "", 0.12, 0, 0.5, "share of the gap, a quarter", "assumption", _OURS),
    # Headlines
    ("headline_checks", "", 1, 0, 5, "headlines a quarter", "assumption", "what a minister’s staff can look up"),
    ("headline_check_capital", "", 1, 0, 10, "points", "assumption", "a favour asked of somebody who knows"),
    ("revenue_share", "", 0.25, 0, 1, "share of surtax revenue", "assumption", _OURS),
)  # fmt: skip


def parameters() -> list[Row]:
    """Return the rows of parameters.csv."""
    return named(_COLUMNS, _PARAMETERS)
