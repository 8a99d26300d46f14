import { csvText, exportedFile, exportedPackage, type FileFormat, fileName } from '@guildhall/exchange';
import { type Query, RequestMoment } from '@guildhall/planner';
import { federationSeries, SERIES_COLUMNS } from '@guildhall/statistics';
import { Controller, Get, Param, Query as Given, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { accepted } from '../http/negotiation.js';
import { Parameters } from '../http/parameters.js';
import { queryOf } from '../http/query.js';
import { askedFigures, askedFile, downloadName, federationAt, federationNamed, fileAt, selectionOf } from './asked-file.js';
import { exportIndex, exportIndexPage } from './export-index.js';
import { FileAnswers } from './file-answers.js';

export const CSV = 'text/csv; charset=utf-8; header=present';

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: CSV,
  jsonl: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** The registry as files. */
@Controller('export')
export class ExportController {
  private readonly query: Query;

  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: FileAnswers,
  ) {
    this.query = queryOf(dataSource);
  }

  /** What files there are. */
  @Get()
  async index(@Given() given: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    new Parameters(given, []).refuse();
    const type = accepted(request, ['application/json', 'text/html']);
    const state = await new RequestMoment(this.query).known({});
    const answer = { state, asked: ['index', type], mediaType: `${type}; charset=utf-8`, name: null, permanent: false, vary: 'Accept' };
    const index = exportIndex(state);
    const text = type === 'text/html' ? exportIndexPage(index) : `${JSON.stringify(index, null, 2)}\n`;
    await this.answers.send(request, reply, answer, () => Promise.resolve(text));
  }

  /** The whole package. */
  @Get('datapackage.zip')
  async package(@Given() given: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { state, permanent, ...asked } = await askedFile(this.query, given);
    const name = downloadName('datapackage', 'zip', { state, permanent, ...asked });
    const answer = { state, permanent, asked: ['datapackage.zip', asked], mediaType: 'application/zip', name };
    await this.answers.send(request, reply, answer, async () => {
      const selection = await selectionOf(this.query, { state, permanent, ...asked });
      return (signal) => exportedPackage(this.dataSource, { revision: state.number, selection, withIds: asked.withIds, signal });
    });
  }

  /** A federation's figures over time. */
  @Get('statistics/:address')
  async statistics(
    @Param('address') address: string,
    @Given() given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const federation = federationAt(address);
    const { state, permanent, ...asked } = await askedFigures(this.query, given);
    const name = downloadName('statistics', 'csv', { state, permanent, federation, country: asked.country });
    // What is certain depends on the day of asking.
    const answer = { state, permanent, asked: ['statistics', federation, asked, state.day], mediaType: CSV, name };
    await this.answers.send(request, reply, answer, async () => {
      const { id } = await federationNamed(this.query, federation, state);
      const points = await federationSeries(this.query, { federation: id, revision: state.number, today: state.day, ...asked });
      return csvText(SERIES_COLUMNS, points);
    });
  }

  /** One file. */
  @Get(':address')
  async file(
    @Param('address') address: string,
    @Given() given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, format } = fileAt(address);
    const { state, permanent, ...asked } = await askedFile(this.query, given);
    const name = downloadName(fileName(file), format, { state, permanent, ...asked });
    const answer = { state, permanent, asked: [file.path, format, asked], mediaType: MEDIA_TYPES[format], name };
    await this.answers.send(request, reply, answer, async () => {
      const selection = await selectionOf(this.query, { state, permanent, ...asked });
      return (signal) => exportedFile(this.dataSource, file, format, { revision: state.number, selection, withIds: asked.withIds, signal });
    });
  }
}
