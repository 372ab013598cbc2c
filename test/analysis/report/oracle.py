"""An independent reading of the raw files for the exploratory analysis, with nothing but Python's csv and ast.

Usage: python3 oracle.py FOLDER. Prints one JSON object whose keys are the names that full.test.ts asks for.
"""

import ast
import csv
import datetime
import gzip
import json
import os
import re
import statistics
import sys
from collections import Counter, defaultdict

csv.field_size_limit(1 << 30)
FOLDER = sys.argv[1]


def rows(*names):
    for name in names:
        for suffix, opener in (("", open), (".gz", gzip.open)):
            path = os.path.join(FOLDER, name + suffix)
            if os.path.exists(path):
                with opener(path, "rt", encoding="utf-8", newline="") as file:
                    yield from csv.DictReader(file)
                return
    raise FileNotFoundError(names)


def number(text):
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


def literal(text):
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, (list, dict)) else None


def read_movies():
    movies = {}
    for row in rows("movies_metadata.csv", "movies_dataset.csv"):
        try:
            released = datetime.date.fromisoformat(row["release_date"] or "")
            movie_id = int(row["id"])
        except ValueError:
            continue
        votes = int(number(row["vote_count"]))
        if movie_id in movies and movies[movie_id]["votes"] >= votes:
            continue
        budget, revenue = number(row["budget"]), number(row["revenue"])
        movies[movie_id] = {
            "title": row["title"],
            "date": released,
            "votes": votes,
            "score": number(row["vote_average"]),
            "runtime": number(row["runtime"]),
            "budget": budget,
            "revenue": revenue,
            "return": revenue / budget if budget and revenue else 0.0,
            "language": row["original_language"],
            "genres": {each["name"] for each in literal(row["genres"]) or []},
            "countries": {each["iso_3166_1"] for each in literal(row["production_countries"]) or []},
            "companies": {each["id"]: each["name"] for each in literal(row["production_companies"]) or []},
            "collection": (literal(row["belongs_to_collection"] or "None") or {}),
        }
    return movies


def top(counter, count):
    return [n for _, n in sorted(counter.items(), key=lambda item: -item[1])[:count]]


def ranks(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    result = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for position in range(start, end):
            result[order[position]] = (start + end + 1) / 2
        start = end
    return result


def spearman(pairs):
    return statistics.correlation(ranks([a for a, _ in pairs]), ranks([b for _, b in pairs]))


def median_returns(people, movies, at_least=5):
    medians = []
    for films in people.values():
        known = [
            movies[i]["return"]
            for i in films
            if movies[i]["budget"] >= 1e6 and movies[i]["revenue"] > 0
        ]
        if len(known) >= at_least:
            medians.append(statistics.median(known))
    return sorted(medians, reverse=True)[:15]


def main():
    movies = read_movies()
    films = list(movies.values())
    cast, directed = defaultdict(set), defaultdict(set)
    for row in rows("credits.csv"):
        movie_id = int(row["id"])
        if movie_id in movies:
            for person in ast.literal_eval(row["cast"]):
                cast[person["id"]].add(movie_id)
            for person in ast.literal_eval(row["crew"]):
                if person.get("job") == "Director":
                    directed[person["id"]].add(movie_id)
    keywords = defaultdict(dict)
    for row in rows("keywords.csv"):
        if int(row["id"]) in movies:
            for word in ast.literal_eval(row["keywords"]):
                keywords[int(row["id"])][word["id"]] = word["name"]

    def known(field):
        return [f[field] for f in films if f[field] > 0]

    def decade(film):
        return film["date"].year // 10 * 10

    usable = [f for f in films if f["budget"] >= 1000 and f["revenue"] > 0]
    both = [f for f in films if f["budget"] > 0 and f["revenue"] > 0]
    scored = [f["score"] for f in films if f["votes"] >= 10]
    titles = Counter(f["title"] for f in films)
    sagas = defaultdict(list)
    for f in films:
        if f["collection"]:
            sagas[f["collection"]["id"]].append(f["revenue"])
    years = Counter(f["date"].year for f in films)
    horror90 = [f for f in films if "Horror" in f["genres"] and decade(f) == 1990]
    json.dump(
        {
            "films": len(films),
            "votes": sum(f["votes"] for f in films),
            "months": [sum(f["date"].month == m for f in films) for m in range(1, 13)],
            "weekdays": [sum(f["date"].isoweekday() == d for f in films) for d in range(1, 8)],
            "weekdaysWithoutNewYear": [
                sum(f["date"].isoweekday() == d and (f["date"].month, f["date"].day) != (1, 1) for f in films)
                for d in range(1, 8)
            ],
            "newYear": sum((f["date"].month, f["date"].day) == (1, 1) for f in films),
            "years": sorted(years.items()),
            "decades": sorted(Counter(map(decade, films)).items()),
            "genres": top(Counter(g for f in films for g in f["genres"]), 20),
            "countries": top(Counter(c for f in films for c in f["countries"]), 15),
            "languages": top(Counter(f["language"] for f in films if f["language"]), 15),
            "companies": top(Counter(c for f in films for c in f["companies"]), 15),
            "dramaByDecade": [
                [d, sum("Drama" in f["genres"] for f in films if decade(f) == d),
                 sum(bool(f["genres"]) for f in films if decade(f) == d)]
                for d in range(1890, 2020, 10)
            ],
            "runtimeKnown": len(known("runtime")),
            "runtimeMedian": statistics.median(known("runtime")),
            "runtimeMedianByDecade": [
                [d, statistics.median([f["runtime"] for f in films if decade(f) == d and f["runtime"] > 0])]
                for d in range(1890, 2020, 10)
            ],
            "scored": len(scored),
            "scoreMedian": statistics.median(scored),
            "votesMedian": statistics.median(known("votes")),
            "atLeast2000Votes": sum(f["votes"] >= 2000 for f in films),
            "budgetKnown": len(known("budget")),
            "budgetMedian": statistics.median(known("budget")),
            "budgetMean": statistics.fmean(known("budget")),
            "revenueKnown": len(known("revenue")),
            "revenueMedian": statistics.median(known("revenue")),
            "returnMedian": statistics.median(f["return"] for f in usable),
            "returnMeanOfAll": statistics.fmean(f["return"] for f in both),
            "returnMean": statistics.fmean(f["return"] for f in usable),
            "lost": sum(f["return"] < 1 for f in usable) / len(usable),
            "absurd": len(both) - len(usable),
            "returnBins": [
                sum(low <= f["return"] < high for f in usable)
                for low, high in zip([0, 0.1, 0.5, 1, 2, 3, 5, 10, 100], [0.1, 0.5, 1, 2, 3, 5, 10, 100, 1e12])
            ],
            "mostVoted": sorted(known("votes"), reverse=True)[:15],
            "highestGrossing": sorted(known("revenue"), reverse=True)[:15],
            "bestReturns": sorted((f["return"] for f in usable if f["budget"] >= 1e6), reverse=True)[:15],
            "busiestDirectors": sorted(map(len, directed.values()), reverse=True)[:15],
            "busiestActors": sorted(map(len, cast.values()), reverse=True)[:15],
            "directorReturns": median_returns(directed, movies),
            "actorReturns": median_returns({p: ids - directed.get(p, set()) for p, ids in cast.items()}, movies),
            "longestSagas": sorted(map(len, sagas.values()), reverse=True)[:15],
            "richestSagas": sorted(map(sum, sagas.values()), reverse=True)[:15],
            "keywords": top(Counter(k for words in keywords.values() for k in words), 20),
            "loveInTitles": sum(bool(re.search(r"(?<!\w)love('s)?(?![\w'])", f["title"].lower().replace("’", "'"))) for f in films),
            "sharedTitles": sum(n > 1 for n in titles.values()),
            "filmsOfSharedTitles": sum(n for n in titles.values() if n > 1),
            "budgetAndRevenue": spearman([(f["budget"], f["revenue"]) for f in both]),
            "runtimeAndScore": spearman(
                [(f["runtime"], f["score"]) for f in films if f["runtime"] > 0 and f["votes"] >= 10]
            ),
            "horror90": {
                "films": len(horror90),
                "months": [sum(f["date"].month == m for f in horror90) for m in range(1, 13)],
                "countries": top(Counter(c for f in horror90 for c in f["countries"]), 5),
                "revenue": max(f["revenue"] for f in horror90) / 1e6,
            },
        },
        sys.stdout,
    )


main()
