"""Reading keeps to one core: sums this small only get slower when several share them, and others wait for these."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read by numpy when it is first imported
