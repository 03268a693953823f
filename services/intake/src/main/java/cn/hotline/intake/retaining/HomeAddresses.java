package cn.hotline.intake.retaining;

import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.SealUnreadable;
import cn.hotline.intake.reporters.Vault;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes the reporter's home out of where the matter was 事发地址. While a case is handled the place must be known even when the
 * reporter lives there; afterwards street and community are enough.
 */
@ApplicationScoped
class HomeAddresses {
    private static final Logger LOG = Logger.getLogger(HomeAddresses.class);
    private static final String PEOPLE = "select case_id, sealed from reporter where sealed is not null"
            + " and case_id = any(cast(:due as uuid[]))";
    private static final String PLACES =
            "select case_id, case_id, 'demand', address from demand where address is not null"
                    + " and case_id = any(cast(:due as uuid[])) union all select case_id, change_id, side, address from ("
                    + " select case_id, change_id, 'before_elements' as side, before_elements -> 'place' ->> 'address' as address"
                    + " from demand_change where case_id = any(cast(:due as uuid[])) union all"
                    + " select case_id, change_id, 'after_elements', after_elements -> 'place' ->> 'address'"
                    + " from demand_change where case_id = any(cast(:due as uuid[]))) changes where address is not null";
    private static final String DEMAND = "update demand set address = ?2, longitude = null, latitude = null,"
            + " version = version + 1 where case_id = ?1";
    private static final String CHANGE = "update demand_change set %1$s = jsonb_set(%1$s #- '{place,longitude}'"
            + " #- '{place,latitude}', '{place,address}', to_jsonb(cast(?2 as text))) where change_id = ?1";
    private static final String UNKNOWN = "[住址]";

    private final EntityManager entities;
    private final Vault vault;

    HomeAddresses(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    /** How many addresses were taken out of each case. */
    Map<UUID, Integer> erase(List<UUID> due) {
        UUID[] ids = due.toArray(UUID[]::new);
        Map<UUID, PersonalData> people = people(ids);
        Map<UUID, Integer> erased = new HashMap<>();
        entities.createNativeQuery("select set_config('hotline.erasing', 'on', true)")
                .getSingleResult();
        for (Object place :
                entities.createNativeQuery(PLACES).setParameter("due", ids).getResultList()) {
            Object[] row = (Object[]) place;
            PersonalData person = people.get((UUID) row[0]);
            String kept = person == null ? UNKNOWN : person.mask((String) row[3]);
            if (!Objects.equals(kept, row[3])) {
                String update = "demand".equals(row[2]) ? DEMAND : CHANGE.formatted(row[2]);
                entities.createNativeQuery(update)
                        .setParameter(1, row[1])
                        .setParameter(2, kept)
                        .executeUpdate();
                erased.merge((UUID) row[0], 1, Integer::sum);
            }
        }
        entities.createNativeQuery("select set_config('hotline.erasing', 'off', true)")
                .getSingleResult();
        return erased;
    }

    /** Whose data can be opened; of the others nobody can tell where they live, so that no address of theirs stays. */
    private Map<UUID, PersonalData> people(UUID[] due) {
        Map<UUID, PersonalData> people = new HashMap<>();
        for (Object each :
                entities.createNativeQuery(PEOPLE).setParameter("due", due).getResultList()) {
            UUID caseId = (UUID) ((Object[]) each)[0];
            try {
                people.put(caseId, vault.open(new CaseId(caseId), (byte[]) ((Object[]) each)[1]));
            } catch (SealUnreadable unreadable) {
                LOG.warnf("every address of it is erased: %s", unreadable.getMessage());
            }
        }
        return people;
    }
}
