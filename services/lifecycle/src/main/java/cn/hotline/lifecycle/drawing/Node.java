package cn.hotline.lifecycle.drawing;

/**
 * A node of the model 流程节点.
 *
 * @param kind the BPMN element, e.g. {@code serviceTask}
 * @param message the message it waits for; null when none
 * @param parent the sub-process it stands in, or the process
 * @param attachedTo of a boundary event, what it is attached to; null otherwise
 * @param box where it is drawn
 * @param label where its name is drawn; null when inside
 */
record Node(String id, String kind, String name, String message, String parent, String attachedTo, Box box, Box label) {
    boolean waits() {
        return message != null;
    }
}
