package cn.hotline.lifecycle.drawing;

/** A rectangle of the layout 图元位置. */
record Box(double x, double y, double width, double height) {
    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
