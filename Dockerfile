# The program and Node without npm: Node is 127 MB, the program with its fonts 95 MB at most, and
# the rest of the image is Alpine.
#
#   docker build -t octavo .
#   docker run --rm -v "$PWD":/book octavo build
FROM node:24.21.0-alpine3.24 AS made
WORKDIR /octavo
COPY . .
RUN npm ci --no-audit --no-fund \
  && npm pack --pack-destination /tmp \
  && npm install --prefix /opt/octavo --omit=dev --no-audit --no-fund /tmp/octavo-*.tgz

FROM alpine:3.24
RUN apk add --no-cache libstdc++
COPY --from=made /usr/local/bin/node /usr/local/bin/node
COPY --from=made /opt/octavo/node_modules /opt/octavo/node_modules
RUN ln -s /opt/octavo/node_modules/.bin/octavo /usr/local/bin/octavo
# A book folder of this user or of all may be written to.
USER 1000:1000
WORKDIR /book
ENTRYPOINT ["octavo"]
CMD ["build"]
