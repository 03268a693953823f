package cn.hotline.dispatch;

import cn.hotline.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
