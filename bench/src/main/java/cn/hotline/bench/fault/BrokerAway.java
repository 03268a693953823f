package cn.hotline.bench.fault;

/** The broker is stopped 事件日志停运 and stays away; the services go on and keep what they have to say. */
record BrokerAway() implements Fault {
    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public void strike(Rig rig) {
        rig.stack().hold("kafka", true);
        try {
            rig.signal("kafka", "TERM");
            Rig.pause(rig.outage());
        } finally {
            rig.stack().hold("kafka", false);
        }
    }
}
