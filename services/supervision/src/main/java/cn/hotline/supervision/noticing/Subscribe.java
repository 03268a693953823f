package cn.hotline.supervision.noticing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The centre keeps the subscriptions 管理通知订阅. */
@ApplicationScoped
public class Subscribe {
    private final Subscriptions subscriptions;

    Subscribe(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** @throws DomainException {@code already-subscribed} */
    @Transactional
    public Subscription add(SubscriptionTerms terms) {
        requireNew(terms, Ids.next());
        Subscription subscription = new Subscription(terms, subscriptions.recipient(terms));
        subscriptions.add(subscription);
        return settled(subscription);
    }

    /** @throws DomainException {@code not-found}, {@code already-subscribed} */
    @Transactional
    public Subscription change(UUID id, String ifMatch, SubscriptionTerms terms) {
        Subscription subscription = subscriptions.get(id);
        ETags.require(ifMatch, subscription.version());
        requireNew(terms, id);
        subscription.change(terms, subscriptions.recipient(terms));
        return settled(subscription);
    }

    /** What waits for it already is still sent. */
    @Transactional
    public void remove(UUID id, String ifMatch) {
        Subscription subscription = subscriptions.get(id);
        ETags.require(ifMatch, subscription.version());
        subscriptions.remove(subscription);
        settled(subscription);
    }

    private void requireNew(SubscriptionTerms terms, UUID except) {
        if (subscriptions.exists(terms, except)) {
            throw new DomainException(SupervisionError.ALREADY_SUBSCRIBED);
        }
    }

    private Subscription settled(Subscription subscription) {
        subscriptions.flush();
        subscriptions.forget();
        return subscription;
    }
}
