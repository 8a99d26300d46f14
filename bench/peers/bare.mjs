// The limit: Fastify and one statement a question, prepared under a name. And `hello`: as many bytes as an answer has, with no work at all.
// PORT: where it listens. DATABASE_URL: the registry. The process tells its address on stdout.
import { Buffer } from 'node:buffer';
import Fastify from 'fastify';
import pg from 'pg';
import { STATEMENTS } from './bare-statements.mjs';
import { POOL } from './pool.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, ...POOL });
const app = Fastify();
const JSON_TYPE = 'application/json; charset=utf-8';

/** The values of a statement's parameters, from the texts in an address. */
const VALUES = {
  Q1: ({ id }) => [id],
  Q2: ({ id, asOf }) => [id, asOf],
  Q3: ({ id, asOf }) => [id, asOf],
  Q4: ({ name, asOf, id }) => [name ?? '', asOf, id ?? 0],
  Q5: ({ id, points, before }) => [id, `{${points}}`, before],
  Q8: ({ id, asOf, atRevision }) => [id, asOf, atRevision],
};

for (const [question, text] of Object.entries(STATEMENTS)) {
  const valuesOf = VALUES[question];
  app.get(`/${question}`, async (request, reply) => {
    const { rows } = await pool.query({ name: question, text, values: valuesOf(request.query) });
    return reply.type(JSON_TYPE).send(rows[0].answer);
  });
}

const bodies = new Map();
app.get('/hello/:bytes', (request, reply) => {
  const { bytes } = request.params;
  let body = bodies.get(bytes);
  if (body === undefined) {
    body = Buffer.alloc(Number(bytes), 'a');
    bodies.set(bytes, body);
  }
  return reply.type(JSON_TYPE).send(body);
});

await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`http://127.0.0.1:${app.server.address().port}`);
