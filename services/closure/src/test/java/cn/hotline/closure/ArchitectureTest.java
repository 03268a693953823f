package cn.hotline.closure;

import cn.hotline.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
