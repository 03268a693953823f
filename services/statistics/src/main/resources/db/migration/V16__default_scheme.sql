-- 默认考核方案: data, the first version; a district drafts and activates its own after it.
-- Satisfaction and on-time closure are those of a published monthly scheme: max(12.5, 25 − 0.5·(95 − rate)), max(0, 25 − (100 − rate)).
insert into assessment_scheme (scheme_id, code, name, scheme_version, effective_from, status, content,
    created_by, created_by_name, created_at, changed_by, changed_by_name, changed_at)
values ('00000000-0000-7000-8000-00000000a551', 'MONTHLY', '月度考核（默认）', 1, '2020-01-01', 'ACTIVE', $scheme$
{
  "fullScore": 100,
  "groups": [
    {"code": "STREETS", "name": "街道", "kind": "STREET", "withSubunits": true},
    {"code": "DEPARTMENTS", "name": "部门", "kind": "DEPARTMENT", "withSubunits": true}
  ],
  "items": [
    {"code": "SATISFACTION", "name": "回访满意率", "indicator": "final-satisfaction", "weight": 25,
     "curve": {"points": [{"rate": 0, "score": -22.5}, {"rate": 95, "score": 25}], "steps": false, "floor": 12.5, "ceiling": 25},
     "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"},
    {"code": "TIMELY_CLOSING", "name": "按时办结率", "indicator": "timely-closing", "weight": 25,
     "curve": {"points": [{"rate": 0, "score": -75}, {"rate": 100, "score": 25}], "steps": false, "floor": 0, "ceiling": 25},
     "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"},
    {"code": "TIMELY_SIGNING", "name": "按时签收率", "indicator": "timely-signing", "weight": 10,
     "curve": {"points": [{"rate": 80, "score": 0}, {"rate": 100, "score": 10}], "steps": false, "floor": 0, "ceiling": 10},
     "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"},
    {"code": "SOLVING", "name": "解决率", "indicator": "solving", "weight": 15,
     "curve": {"points": [{"rate": 45, "score": 0}, {"rate": 90, "score": 15}], "steps": false, "floor": 0, "ceiling": 15},
     "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"},
    {"code": "REJECTING", "name": "驳回率", "indicator": "rejecting", "weight": 10,
     "curve": {"points": [{"rate": 5, "score": 10}, {"rate": 25, "score": 0}], "steps": false, "floor": 0, "ceiling": 10},
     "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"},
    {"code": "REDO_SATISFACTION", "name": "重办合格率", "indicator": "redo-satisfaction", "weight": 10,
     "curve": {"points": [{"rate": 40, "score": 0}, {"rate": 90, "score": 10}], "steps": false, "floor": 0, "ceiling": 10},
     "minimumVolume": 1, "belowMinimum": "FULL_SCORE"},
    {"code": "RETURNING", "name": "退单率", "indicator": "returning", "weight": 5,
     "curve": {"points": [{"rate": 0, "score": 5}, {"rate": 10.01, "score": 3}, {"rate": 20.01, "score": 0}],
               "steps": true, "floor": 0, "ceiling": 5},
     "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"}
  ],
  "deductions": [
    {"code": "LATE_LETTERS", "name": "督办单未按时回复", "indicator": "letters-in-time", "side": "REST", "each": 0.5, "cap": 5}
  ],
  "bonuses": [],
  "bands": [{"name": "优秀", "from": 90}, {"name": "良好", "from": 80}, {"name": "合格", "from": 60}, {"name": "不合格", "from": 0}],
  "roundings": {"rateDecimals": 2, "scoreDecimals": 2, "totalDecimals": 2},
  "objectionDays": 5
}
$scheme$, 'system:statistics', '系统（statistics）', now(), 'system:statistics', '系统（statistics）', now());
