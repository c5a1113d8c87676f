import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStaff, makeId } from '../../http/test-clinics.ts';
import { asOwn, openTestCourse, type TestCourse } from './test-course.ts';

describe('the outcomes of a clinic', () => {
  let course: TestCourse;
  beforeAll(async () => {
    course = await openTestCourse();
    // Eleven courses: eight of them improve by 4, three by 1.
    for (const after of [2, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5]) await oneCourse(after);
    course.at('2026-03-17T15:00:00Z');
  });
  afterAll(() => course.close());

  const oneCourse = async (after: number): Promise<void> => {
    course.at('2026-03-02T15:00:00Z');
    const patientId = await course.addPatient();
    await course.signVisit(patientId, 'tlj-hypomobile.yaml', (facts) => ({
      ...facts,
      pain: [{ region: 'iliac-crest', side: 'right', intensity: 6 }],
    }));
    course.at('2026-03-16T15:00:00Z');
    await course.send(asOwn(course, patientId), 'POST', `/patients/${patientId}/home/check-ins`, {
      checkIns: [
        {
          ...{ id: makeId(), at: '2026-03-16T15:00:00Z', pain: after, activities: [], globalChange: null },
          ...{ instruments: [], drawing: null, warningSigns: [], note: null },
        },
      ],
    });
  };
  const read = (path: string) => course.send(asStaff(course.clinics.home, 'owner'), 'GET', path);

  it('are shown from ten people on, with their interval, and say of fewer that they are too few', async () => {
    const { body } = await read('/outcomes');
    expect(body.courses).toBe(11);
    const [group] = body.byCondition;
    expect([group.id, group.improved.people, group.improved.share.toFixed(3)]).toEqual(['tlj-syndrome', 11, '0.727']);
    expect([group.improved.low.toFixed(2), group.improved.high.toFixed(2)]).toEqual(['0.43', '0.90']);
    expect(group.gain.mean.toFixed(3)).toBe('3.182');
    expect(body.leaderHeld).toEqual({ people: 0, few: true, share: null, low: null, high: null });
    expect([body.adherence.done, body.adherence.of > 0]).toEqual([0, true]);
    // Fifteen days of a check-in every three: six were asked for, and one was answered by each.
    expect(body.response).toEqual({ answered: 11, of: 66 });
  });

  it('are exported one line for each course, without names of patients', async () => {
    const { body } = await read('/outcomes/table');
    const lines = body.csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toContain('condition,mechanism,clinician,started_on');
    expect(lines[1]).toContain('tlj-syndrome,hypomobile,');
    expect(lines[1]).toContain(',2026-03-02,1,,6,2,4,yes,');
    expect(body.csv).not.toContain('Sample');
    expect(body.fileName).toBe('outcomes-2026-03-17.csv');
  });

  it('are for the owner alone', async () => {
    expect((await course.send(course.clinician(), 'GET', '/outcomes')).status).toBe(403);
  });
});
