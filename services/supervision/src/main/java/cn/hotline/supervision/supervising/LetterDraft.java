package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.units.ResponsibleUnit;

/** What a supervision letter is to say 督办单稿, before it has its number and deadline. */
record LetterDraft(
        CaseId caseId, CaseNo caseNo, ResponsibleUnit unit, LetterLevel level, LetterCause cause, String demand) {}
