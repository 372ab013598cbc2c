"""Reads one JSON string per line and answers with what ast.literal_eval makes of it, one JSON line each.

{"value": …} with numbers as {"number": "12"} and dicts as {"dict": [[key, value], …]}; {"refused": true} for what is no
literal; {"other": true} for literals that the raw files never hold (sets, bytes, complex numbers, other keys).
"""

import ast
import json
import sys
import warnings

warnings.simplefilter("ignore")


def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float)):
        return {"number": repr(value)}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {"dict": [[key, encode(item)] for key, item in value.items()]}
    raise TypeError


for line in sys.stdin:
    try:
        answer = {"value": encode(ast.literal_eval(json.loads(line)))}
    except TypeError:
        answer = {"other": True}
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        answer = {"refused": True}
    print(json.dumps(answer), flush=True)
