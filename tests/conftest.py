"""The same strange lives at every run: a check depends on the code alone. `make hunt` looks for new ones.

A machine that is busy with something else is slow, and no fault of a notebook: no run is failed for its time.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("steady", _PATIENT, derandomize=True)
settings.register_profile("hunt", _PATIENT, print_blob=True)
settings.load_profile("steady")
