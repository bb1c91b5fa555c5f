# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What computing in orbit costs
#
# The article says that launch has become cheap enough and electricity on the ground dear enough.
# Both can be worked out. The model here buys all that a **kilowatt of computing** needs, spreads
# the price over the life of each part, adds running costs, and does so twice: in orbit and on the
# ground. Its formula is in `models/orbit_cost.py`, its inputs in the table of inputs, each with a
# low, a central and a high value. More than half of these sixty values are **assumptions of
# ours** and say so; no satellite of this kind has been flown, so nothing here is a measurement.
#
# Some words that come back: the **weight** is that of the whole satellite for a kilowatt of
# computing. The **price of the satellite** is without chips and launch. **Chips that fail** in
# orbit stay dead, because nobody goes there to change them. The **cost of capital** is the yearly
# charge for money tied up. **Overhead** (PUE) is all power of a site over that of its computers.
#
# A **case** names one datum for each symbol of the model (`cases/orbit_cost.py`), so that every
# cost can be followed back to where its inputs came from. The numbers are worked out here; the
# notebooks that build on this one draw them, move them and hold them against those of others.

# %%
from dataclasses import replace

from cases.orbit_cost import (CENTRAL, DEAR_GROUND, GOOGLE, HOPES, LIKE_AI1, SCEPTIC, STARCLOUD,
                              TODAY, bill, inputs_of, quotient)
from explainer.notebook import datum, derive
from models import orbit_cost as model

# %% [markdown]
# ## The central case

# %%
central = inputs_of(CENTRAL)
orbit, ground = model.orbit_cost(central), model.ground_cost(central)
orbit_parts, ground_parts = model.orbit_parts(central), model.ground_parts(central)

derive("orbit-cost-central", orbit, **bill(CENTRAL, "orbit"))
derive("orbit-ground-cost", ground, **bill(CENTRAL, "ground"))
derive("orbit-ratio", orbit / ground, **quotient(CENTRAL))

# %%
BILL = {"unit": "USD_per_kW_year", "as_of": "2026-11", "inputs": list(CENTRAL.values())}

derive("orbit-part-chips", orbit_parts["chips"], **BILL, how="chips in the central case")
derive("orbit-part-satellite", orbit_parts["satellite"], **BILL,
       how="satellite without chips in the central case")
derive("orbit-part-launch", orbit_parts["launch"], **BILL, how="launch in the central case")
derive("orbit-part-running", orbit_parts["running"], **BILL, how="running in the central case")
derive("orbit-ground-part-servers", ground_parts["servers"], **BILL,
       how="servers and spares on the ground in the central case")
derive("orbit-ground-part-building", ground_parts["building"], **BILL,
       how="building on the ground in the central case")
power = derive("orbit-ground-part-electricity", ground_parts["electricity"], **BILL,
               how=f"8,760 hours × {central.electricity} × {central.overhead} × {central.load}")
derive("orbit-energy-share", power / ground * 100, unit="percent", as_of="2026-11",
       inputs=["orbit-ground-part-electricity", "orbit-ground-cost"],
       how=f"{power:,.0f} ÷ {ground:,.0f}",
       note="electricity in the yearly bill of the ground")

# %%
CHIP = {"unit": "USD_per_GPU_hour", "as_of": "2026-11"}
each = central.power_per_chip

derive("orbit-gpu-hour", model.per_chip_hour(orbit, each), **CHIP,
       inputs=["orbit-cost-central", "in-g-central"], how=f"{orbit:,.0f} × {each} ÷ 8,760")
derive("orbit-ground-gpu-hour", model.per_chip_hour(ground, each), **CHIP,
       inputs=["orbit-ground-cost", "in-g-central"], how=f"{ground:,.0f} × {each} ÷ 8,760")

# %% [markdown]
# ## Six other cases
#
# Each differs from the central one in the inputs it names and in nothing else; the ground stays
# the same. Three inputs are stated nowhere and are assumed here, between values that are in the
# table.
#
# - **Falcon 9 today**: launch at what Google reckons for the rocket in use.
# - **Like AI1**: the weight that SpaceX announced for its first satellite; launch as in the
#   central case, since no price for it was found with a usable source.
# - **Google's hope**: launch at the price that Google hopes for by about 2035, with a satellite
#   at half the price of today's (assumed).
# - **Starcloud's condition**: the launch price that its chief says is needed, with the price of
#   the satellite that the company claims and a weight between promise and practice (assumed).
# - **Every hope at once**: launch as Google hopes, weight as SpaceX announced, satellite as
#   Starcloud claims, few failures, ordinary chips, sun nearly always, half the running cost. No
#   single company claims all of this.
# - **A sceptic**: launch of today, an old and heavy satellite at its price, failures in the middle
#   of the range of the consultants of BCG, dear chips.

# %%
derive("orbit-ai1-weight", 1000 / datum("ai1-70kw-per-tonne").value, unit="kg_per_kW",
       as_of="2026-06-08", inputs=["ai1-70kw-per-tonne"],
       how=f"1,000 kg ÷ {datum('ai1-70kw-per-tonne').value:,.0f} kW")
derive("orbit-assumed-satellite-price", 10, unit="USD_per_W", as_of="2026-11",
       inputs=["in-b-low", "in-b-central"],
       how=f"assumed, between {datum('in-b-low').value:.0f} and {central.satellite_price:.0f}",
       note="no source; under half the price of today's satellites")
derive("orbit-assumed-weight", 15, unit="kg_per_kW", as_of="2026-11",
       inputs=["in-m-low", "in-m-central"],
       how=f"assumed, between {datum('in-m-low').value:.0f} and {central.weight}",
       note="no source; half-way between an announcement and a satellite in service")

# %%
derive("orbit-ratio-falcon-today", model.ratio(inputs_of(TODAY)), **quotient(TODAY))
derive("orbit-ratio-like-ai1", model.ratio(inputs_of(LIKE_AI1)), **quotient(LIKE_AI1))
derive("orbit-ratio-google-2035", model.ratio(inputs_of(GOOGLE)), **quotient(GOOGLE),
       note="the price of the satellite is assumed")
derive("orbit-ratio-starcloud", model.ratio(inputs_of(STARCLOUD)), **quotient(STARCLOUD),
       note="the weight is assumed")
derive("orbit-ratio-every-hope", model.ratio(inputs_of(HOPES)), **quotient(HOPES))
derive("orbit-ratio-sceptic", model.ratio(inputs_of(SCEPTIC)), **quotient(SCEPTIC))
derive("orbit-cost-falcon-today", model.orbit_cost(inputs_of(TODAY)), **bill(TODAY, "orbit"))
derive("orbit-cost-like-ai1", model.orbit_cost(inputs_of(LIKE_AI1)), **bill(LIKE_AI1, "orbit"))
derive("orbit-cost-google-2035", model.orbit_cost(inputs_of(GOOGLE)), **bill(GOOGLE, "orbit"))
derive("orbit-cost-starcloud", model.orbit_cost(inputs_of(STARCLOUD)), **bill(STARCLOUD, "orbit"))
derive("orbit-cost-every-hope", model.orbit_cost(inputs_of(HOPES)), **bill(HOPES, "orbit"))
derive("orbit-cost-sceptic", model.orbit_cost(inputs_of(SCEPTIC)), **bill(SCEPTIC, "orbit"))

# %% [markdown]
# What favours orbit from the other side is a dear ground. Here every hope in orbit meets a ground
# with dear electricity, much overhead, full load, and a dear building that lasts ten years.

# %%
HOPES_DEAR, CENTRAL_DEAR = {**HOPES, **DEAR_GROUND}, {**CENTRAL, **DEAR_GROUND}
derive("orbit-ratio-every-hope-dear-ground", model.ratio(inputs_of(HOPES_DEAR)),
       **quotient(HOPES_DEAR))
derive("orbit-ratio-dear-ground", model.ratio(inputs_of(CENTRAL_DEAR)), **quotient(CENTRAL_DEAR))

# %% [markdown]
# And what is left when launch is free.

# %%
gratis = replace(central, launch_price=0)
derive("orbit-ratio-free-launch", model.ratio(gratis), unit="times", as_of="2026-11",
       inputs=[name for symbol, name in CENTRAL.items() if symbol != "P"],
       how=f"({orbit:,.0f} − launch {orbit_parts['launch']:,.0f}) ÷ {ground:,.0f}")
