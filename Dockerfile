# syntax=docker/dockerfile:1

# For what never changes under you: --build-arg BASE=node@sha256:…, as docs/despliegue.md says.
ARG BASE=node:22.20.0-bookworm-slim

# What is compiled, and the catalogue: from CATALOG_URL, from the files in data/raw, or the demo that ships.
FROM ${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY src src
COPY commands commands
COPY data data
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund
ARG CATALOG_URL=
ARG CATALOG_SHA256=
RUN npm run catalogue && rm -rf data/raw

FROM ${BASE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DUCKDB_MEMORY=96MB \
    DUCKDB_THREADS=2 \
    MALLOC_ARENA_MAX=2 \
    COMMUNITY_DB=/datos/comunidad.sqlite
RUN install -d -o node -g node -m 700 /datos
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/src/analysis/charts/fonts src/analysis/charts/fonts
COPY --from=build --chown=node:node /app/data data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/salud`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which keeps SIGTERM to itself.
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=160", "dist/src/main.js"]
