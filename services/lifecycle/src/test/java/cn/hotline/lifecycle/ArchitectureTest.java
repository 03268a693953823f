package cn.hotline.lifecycle;

import cn.hotline.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
