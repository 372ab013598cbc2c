"""An independent reading of the raw files, with nothing but Python's csv and ast: what the bot must answer.

Usage: python3 oracle.py FOLDER. Prints one JSON object: months, weekdays, and samples of films, actors and
directors chosen with a fixed seed, the awkward ones among them.
"""

import ast
import csv
import datetime
import gzip
import json
import math
import os
import random
import sys
from collections import Counter, defaultdict

csv.field_size_limit(1 << 30)
FOLDER = sys.argv[1]
RANDOM = random.Random(2017)


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


def read_movies():
    movies = {}
    for row in rows("movies_metadata.csv", "movies_dataset.csv"):
        try:
            released = datetime.date.fromisoformat(row["release_date"] or "")
            movie_id = int(row["id"])
        except ValueError:
            continue
        votes = int(number(row["vote_count"]))
        if movie_id in movies and movies[movie_id]["votos"] >= votes:
            continue
        budget, revenue = number(row["budget"]), number(row["revenue"])
        movies[movie_id] = {
            "id": movie_id,
            "titulo": row["title"],
            "fecha": released.isoformat(),
            "anio": released.year,
            "mes": released.month,
            "dia": released.isoweekday(),
            "score": number(row["vote_average"]),
            "popularidad": number(row["popularity"]),
            "votos": votes,
            "costo": budget,
            "recaudacion": revenue,
            "retorno": revenue / budget if budget > 0 and revenue > 0 else 0.0,
        }
    return movies


def read_credits(movies):
    cast, directed, names = defaultdict(set), defaultdict(set), defaultdict(Counter)
    for row in rows("credits.csv"):
        movie_id = int(row["id"])
        if movie_id not in movies:
            continue
        for person in ast.literal_eval(row["cast"]):
            cast[person["id"]].add(movie_id)
            names[person["id"]][person["name"]] += 1
        for person in ast.literal_eval(row["crew"]):
            if person.get("job") == "Director":
                directed[person["id"]].add(movie_id)
                names[person["id"]][person["name"]] += 1
    return cast, directed, names


def actor(person, cast, directed, movies):
    films = [movies[i] for i in cast[person] - directed.get(person, set())]
    total = math.fsum(film["retorno"] for film in films)
    known = [film for film in films if film["costo"] > 0 and film["recaudacion"] > 0]
    return {
        "id": person,
        "cantidad": len(films),
        "retorno_total": total,
        "retorno_promedio": total / len(films) if films else 0,
        "con_datos": len(known),
        "retorno_promedio_con_datos": total / len(known) if known else 0,
        "excluidas_como_director": len(cast[person] & directed.get(person, set())),
    }


def director(person, directed, movies):
    films = sorted((movies[i] for i in directed[person]), key=lambda f: (f["fecha"], f["id"]))
    total = math.fsum(film["retorno"] for film in films)

    def known(film):
        return film["costo"] > 0 and film["recaudacion"] > 0

    return {
        "id": person,
        "cantidad": len(films),
        "retorno_total": total,
        "retorno_promedio": total / len(films),
        "peliculas": [
            {
                "id": film["id"],
                "titulo": film["titulo"],
                "fecha": film["fecha"],
                "retorno": film["retorno"],
                "costo": film["costo"] or None,
                "recaudacion": film["recaudacion"] or None,
                "ganancia": film["recaudacion"] - film["costo"] if known(film) else None,
            }
            for film in films
        ],
    }


def sample(people, names, count):
    """Random ones, the busiest, and those whose names have quotes or no Latin letter."""
    ids = sorted(people)
    busiest = sorted(ids, key=lambda i: (-len(people[i]), i))[:count]
    odd = [i for i in ids if any(c in str(names[i].most_common(1)[0][0]) for c in "'\"’`")]
    foreign = [i for i in ids if all(ord(c) > 0x24F or not c.isalpha() for c in names[i].most_common(1)[0][0])]
    picks = RANDOM.sample(ids, min(count, len(ids))) + busiest
    for special in (odd, foreign):
        picks += RANDOM.sample(special, min(count // 4, len(special)))
    return sorted(set(picks))


def main():
    movies = read_movies()
    cast, directed, names = read_credits(movies)
    by_title = defaultdict(list)
    for movie in movies.values():
        by_title[movie["titulo"]].append(movie["id"])
    shared = sorted(title for title, ids in by_title.items() if len(ids) > 1)
    picks = set(RANDOM.sample(sorted(movies), min(300, len(movies))))
    picks |= {i for i, movie in movies.items() if 1990 <= movie["votos"] <= 2010}
    for title in RANDOM.sample(shared, min(60, len(shared))):
        picks |= set(by_title[title])
    json.dump(
        {
            "cantidad": len(movies),
            "meses": [sum(m["mes"] == n for m in movies.values()) for n in range(1, 13)],
            "dias": [sum(m["dia"] == n for m in movies.values()) for n in range(1, 8)],
            "peliculas": [movies[i] for i in sorted(picks)],
            "titulos_compartidos": len(shared),
            "actores": [actor(i, cast, directed, movies) for i in sample(cast, names, 150)],
            "directores": [director(i, directed, movies) for i in sample(directed, names, 100)],
        },
        sys.stdout,
    )


main()
