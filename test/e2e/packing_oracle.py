"""Solves small packing problems with HiGHS, as a check that shares nothing with the core.

Reads {"instances": [case]} from the file named on the command line and prints {id: [optimum, isProven]}.
"""

import json
import sys

import highspy


def most_bins(kind, case):
    tasks = sum(item["count"] for item in case["items"])
    return min(kind.get("max", tasks), tasks)


def solve(case):
    model = highspy.Highs()
    model.silent()
    model.setOptionValue("time_limit", 60.0)
    price = 0
    placed = {item["id"]: 0 for item in case["items"]}
    for kind in case["types"]:
        before = None
        for _ in range(most_bins(kind, case)):
            is_open = model.addBinary()
            price = price + kind["price"] * is_open
            if before is not None:
                model.addConstr(is_open <= before)
            before = is_open
            load = [0] * len(case["resources"])
            for item in case["items"]:
                if "types" in item and kind["name"] not in item["types"]:
                    continue
                most = min(item["count"], item.get("maxPerBin", item["count"]))
                inside = model.addIntegral(lb=0, ub=most)
                model.addConstr(inside <= most * is_open)
                placed[item["id"]] = placed[item["id"]] + inside
                for at, need in enumerate(item["demand"]):
                    if need > 0:
                        load[at] = load[at] + need * inside
            for at, room in enumerate(kind["capacity"]):
                if not isinstance(load[at], int):
                    model.addConstr(load[at] <= room * is_open)
    for item in case["items"]:
        if "outside" in item:
            outside = model.addIntegral(lb=0, ub=item["count"])
            placed[item["id"]] = placed[item["id"]] + outside
            price = price + item["outside"] * outside
        if item["count"] > 0:
            model.addConstr(placed[item["id"]] == item["count"])
    model.minimize(price)
    status = model.getModelStatus()
    return [model.getObjectiveValue(), status == highspy.HighsModelStatus.kOptimal]


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)["instances"]
print(json.dumps({case["id"]: solve(case) for case in cases}))
