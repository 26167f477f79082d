import { addDatum } from '../../../simulator/cloudwatch/series.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { METRIC_DATA } from './shapes.ts';

/** PutMetricData: can be read at once. */
export const putMetricData: Operation = {
  input: {
    kind: 'structure',
    members: { Namespace: TEXT, MetricData: METRIC_DATA },
    required: ['Namespace', 'MetricData'],
  },
  run: (world, { Namespace, MetricData }) => {
    if (String(Namespace).startsWith('AWS/')) {
      throw new Refusal('InvalidParameterValue', 'The namespaces of AWS are its own: AWS/.');
    }
    for (const one of MetricData as readonly JsonObject[]) {
      addDatum(world, String(Namespace), one);
    }
    return {};
  },
};
