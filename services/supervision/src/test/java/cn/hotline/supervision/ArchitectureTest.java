package cn.hotline.supervision;

import cn.hotline.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
