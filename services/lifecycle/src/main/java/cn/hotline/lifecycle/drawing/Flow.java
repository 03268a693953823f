package cn.hotline.lifecycle.drawing;

import java.util.List;

/**
 * A sequence flow of the model 流向.
 *
 * @param points its bends, as {@code x,y}
 * @param label where its name is drawn; null when it has none
 */
record Flow(String id, String name, String source, String target, List<String> points, Box label) {}
