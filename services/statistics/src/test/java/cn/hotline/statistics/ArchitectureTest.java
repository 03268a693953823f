package cn.hotline.statistics;

import cn.hotline.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
